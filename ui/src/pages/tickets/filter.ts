import type { TicketStatus } from '@/api'
import { isFinal } from './status'

/** What the list of tickets can be narrowed to, seen from the customer. */
export const FILTERS = ['all', 'yours', 'ours', 'done'] as const

/** One of them. */
export type Filter = (typeof FILTERS)[number]

/** Whether the ticket waits for the customer: for an answer, or for a word that it is settled. */
export function waitsForCustomer(status: TicketStatus): boolean {
  return status === 'waiting_on_customer' || status === 'resolved'
}

/** Whether it belongs into the narrowed list. */
export function matches(filter: Filter, status: TicketStatus): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'yours':
      return waitsForCustomer(status)
    case 'ours':
      return !waitsForCustomer(status) && !isFinal(status)
    case 'done':
      return isFinal(status)
  }
}
