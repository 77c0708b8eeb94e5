import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Flex } from 'antd'
import { mayAct, type TicketCase, useErrorText, useSession } from '@/api'
import { useLive } from '@/live'
import { useTexts } from '@/texts'
import { ticketLogQuery, ticketQuery, ticketsQuery } from './queries'
import { isFinal } from './status'

/** What the customer can say to it: that it is solved, or, where an answer was given, that it is not. */
export function TicketAnswer({ ticket }: { ticket: TicketCase }) {
  const { t } = useTexts()
  const errorText = useErrorText()
  const { message } = App.useApp()
  const live = useLive()
  const queries = useQueryClient()
  const allowed = mayAct(useSession())
  const say = useMutation({
    mutationFn: (type: 'solved' | 'not_solved') => live.act(ticket.conversation, { type }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries(ticketQuery(ticket.id)),
        queries.invalidateQueries(ticketsQuery),
        queries.invalidateQueries(ticketLogQuery(ticket.conversation)),
      ]),
    onError: (error) => void message.error(errorText(error)),
  })
  if (isFinal(ticket.status)) return <Alert type="info" showIcon title={t(`tickets.hint.${ticket.status}`)} />

  const resolved = ticket.status === 'resolved'
  return (
    <Alert
      type={resolved || ticket.status === 'waiting_on_customer' ? 'warning' : 'info'}
      showIcon
      title={t(`tickets.hint.${ticket.status}`)}
      description={
        allowed &&
        ticket.may_become.includes('closed') && (
          <Flex gap={8} wrap style={{ marginTop: 8 }}>
            <Button
              type={resolved ? 'primary' : 'default'}
              loading={say.isPending && say.variables === 'solved'}
              onClick={() => say.mutate('solved')}
            >
              {t(resolved ? 'tickets.confirm' : 'tickets.withdraw')}
            </Button>
            {resolved && (
              <Button
                loading={say.isPending && say.variables === 'not_solved'}
                onClick={() => say.mutate('not_solved')}
              >
                {t('tickets.contradict')}
              </Button>
            )}
          </Flex>
        )
      }
    />
  )
}
