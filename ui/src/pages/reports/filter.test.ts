import { expect, it } from 'vitest'
import { FILTERS, matches, standing } from './filter'

it('puts every diagnosis under exactly one filter beside "all"', () => {
  for (const status of ['queued', 'running', 'completed', 'failed', 'cancelled'] as const) {
    for (const outcome of ['healthy', 'faulty', 'inconclusive', 'refused', null] as const) {
      const under = FILTERS.filter((filter) => matches(filter, { status, outcome }))
      expect(under).toHaveLength(2)
    }
  }
})

it('calls nothing healthy that has no verdict', () => {
  expect(standing({ status: 'failed', outcome: 'healthy' })).toBe('failed')
  expect(matches('healthy', { status: 'running', outcome: null })).toBe(false)
})
