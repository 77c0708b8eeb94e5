import { describe, expect, it } from 'vitest'
import type { Conversation, Priority, TicketStatus } from '@/api'
import { arrange, neighbour, unread } from './arrange'

function conversation(
  id: string,
  minute: number,
  priority: Priority = 'normal',
  status: TicketStatus = 'new',
): Conversation {
  const at = `2026-11-24T08:${String(minute).padStart(2, '0')}:00Z`
  return {
    id,
    updated_at: at,
    last_seq: 9,
    agent_read_seq: 7,
    ticket: { id, number: id, status, priority },
  } as Conversation
}

const ids = (conversations: Conversation[]) => conversations.map(({ id }) => id)

describe('arrange', () => {
  it('puts what is important first in the queue, then whoever waits longest', () => {
    const queue = [conversation('late', 9), conversation('early', 1), conversation('urgent', 5, 'important')]
    expect(ids(arrange('queue', 'any', queue))).toEqual(['urgent', 'early', 'late'])
  })

  it('puts the newest first elsewhere, and leaves out what is final', () => {
    const all = [conversation('old', 1), conversation('done', 9, 'normal', 'closed'), conversation('new', 5)]
    expect(ids(arrange('all', 'open', all))).toEqual(['new', 'old'])
    expect(ids(arrange('all', 'closed', all))).toEqual(['done'])
  })

  it('shows nothing that has no ticket', () => {
    expect(arrange('all', 'any', [{ ...conversation('a', 1), ticket: null }])).toEqual([])
  })
})

it('walks with the keyboard, and stops at the ends', () => {
  expect(neighbour(['a', 'b'], undefined, 1)).toBe('a')
  expect(neighbour(['a', 'b'], 'a', 1)).toBe('b')
  expect(neighbour(['a', 'b'], 'b', 1)).toBe('b')
  expect(neighbour(['a', 'b'], 'gone', -1)).toBe('b')
  expect(neighbour([], undefined, 1)).toBeUndefined()
})

it('counts what the agent has not seen', () => {
  expect(unread(conversation('a', 1))).toBe(2)
})
