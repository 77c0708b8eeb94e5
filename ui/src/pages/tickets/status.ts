import type { TicketStatus } from '@/api'

/** The states of a ticket, in the order of its life. */
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

/**
 * The states that an agent may choose next. The server decides (`edgedesk_flow::ticket::Status::transition`); this
 * only keeps buttons off the page that it would refuse. `merged` needs a second ticket, and has no button.
 */
export function agentMoves(status: TicketStatus): TicketStatus[] {
  switch (status) {
    case 'new':
      return ['in_progress', 'resolved']
    case 'in_progress':
      return ['waiting_on_customer', 'on_hold', 'resolved']
    case 'waiting_on_customer':
      return ['in_progress', 'on_hold', 'resolved']
    case 'on_hold':
      return ['in_progress', 'resolved']
    case 'resolved':
      return ['in_progress', 'on_hold', 'closed']
    case 'closed':
    case 'merged':
      return []
  }
}
