import { expect, it } from 'vitest'
import { isFinal, offered, TICKET_STATUSES } from './status'

it('offers what the server allows, in the order of a ticket’s life', () => {
  expect(offered(['merged', 'resolved', 'in_progress'])).toEqual(['in_progress', 'resolved'])
  expect(offered([])).toEqual([])
})

it('knows when a ticket is over', () => {
  expect(TICKET_STATUSES.filter(isFinal)).toEqual(['closed', 'merged'])
})
