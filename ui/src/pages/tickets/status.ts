import type { TicketStatus } from '@/api'

/** The states of a ticket, in the order of its life. Which may follow which, the server says with each ticket. */
export const TICKET_STATUSES = [
  'new',
  'in_progress',
  'waiting_on_customer',
  'on_hold',
  'resolved',
  'closed',
  'merged',
] as const satisfies TicketStatus[]

/** Whether nothing can follow. */
export function isFinal(status: TicketStatus): boolean {
  return status === 'closed' || status === 'merged'
}

/** The states among those that the server allows for which the agent's page has a button: to merge needs a second ticket. */
export function offered(mayBecome: readonly TicketStatus[]): TicketStatus[] {
  return TICKET_STATUSES.filter((status) => status !== 'merged' && mayBecome.includes(status))
}
