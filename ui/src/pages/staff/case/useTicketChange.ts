import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { api, conversationQuery, type Priority, type TicketStatus, unwrap, useErrorText } from '@/api'
import { ticketQuery } from '../../tickets/queries'

/** What an agent can do to a ticket. */
export type Change =
  | { do: 'take' }
  | { do: 'give back' }
  | { do: 'move'; to: TicketStatus }
  | { do: 'weigh'; priority: Priority }
  | { do: 'note'; text: string }

/** Does it, and asks again for everything that shows the ticket. */
export function useTicketChange(ticket: { id: string; conversation: string }) {
  const queries = useQueryClient()
  const errorText = useErrorText()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (change: Change) => carryOut(ticket.id, change),
    onError: (error) => void message.error(errorText(error)),
    // After a failure as well: it was probably somebody else's change that came first.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries(ticketQuery(ticket.id)),
        queries.invalidateQueries(conversationQuery(ticket.conversation)),
        queries.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  })
}

/** Whoever has it gives it back. The client's types drop the `null` that says so. */
const NOBODY = { agent: null } as { agent?: never } & object

async function carryOut(id: string, change: Change): Promise<void> {
  const params = { path: { id } }
  switch (change.do) {
    case 'take':
      await unwrap(api.POST('/api/v1/tickets/{id}/assignments', { params, body: {} }))
      return
    case 'give back':
      await unwrap(api.POST('/api/v1/tickets/{id}/assignments', { params, body: NOBODY }))
      return
    case 'move':
      await unwrap(api.PATCH('/api/v1/tickets/{id}', { params, body: { status: change.to } }))
      return
    case 'weigh':
      await unwrap(api.PATCH('/api/v1/tickets/{id}', { params, body: { priority: change.priority } }))
      return
    case 'note':
      await unwrap(api.POST('/api/v1/tickets/{id}/notes', { params, body: { text: change.text } }))
  }
}
