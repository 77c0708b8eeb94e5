import { expect, it } from 'vitest'
import { FILTERS, matches } from './filter'
import { TICKET_STATUSES } from './status'

it('puts every ticket under exactly one filter beside "all"', () => {
  for (const status of TICKET_STATUSES)
    expect(FILTERS.filter((filter) => matches(filter, status))).toHaveLength(2)
})

it('shows the customer what waits for them', () => {
  expect(TICKET_STATUSES.filter((status) => matches('yours', status))).toEqual([
    'waiting_on_customer',
    'resolved',
  ])
})
