import { expect, it } from 'vitest'
import type { Entry } from '@/api'
import { milestones } from './milestone'

function entry(seq: number, kind: Entry['kind']): Entry {
  return {
    seq,
    kind,
    body: {},
    id: `${seq}`,
    conversation: 'c',
    author: { kind: 'bot', name: 'EdgeDesk' },
    at: '2026-11-24T00:00:00Z',
  } as Entry
}

it('tells of the ticket alone, from its beginning', () => {
  const log = [
    entry(1, 'message.created'),
    entry(2, 'diagnosis.completed'),
    entry(3, 'ticket.created'),
    entry(4, 'conversation.queued'),
    entry(5, 'message.created'),
    entry(6, 'conversation.assigned'),
    entry(7, 'ticket.status_changed'),
  ]
  expect(milestones(log).map(({ seq }) => seq)).toEqual([3, 4, 6, 7])
})

it('has nothing to tell where there is no ticket', () => {
  expect(milestones([entry(1, 'message.created')])).toEqual([])
})
