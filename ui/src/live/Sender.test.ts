import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError, type Entry } from '@/api'
import { typed } from '@/testing/entries'
import type { Outgoing } from './outbox'
import { Sender } from './Sender'

beforeEach(() => sessionStorage.clear())

const draft = (text: string) => ({ conversation: 'c-1', text, attachments: [] })

describe('the sender', () => {
  it('sends in order, each with a key of its own, until the log has it', async () => {
    const sent: Outgoing[] = []
    const send = (message: Outgoing) => {
      sent.push(message)
      return Promise.resolve(typed(sent.length, message.text, message.clientKey))
    }
    const stored: Entry[] = []
    const sender = new Sender({ send }, (_, entry) => stored.push(entry))
    sender.send(draft('a'))
    sender.send(draft('b'))
    await vi.waitFor(() => expect(stored).toHaveLength(2))
    expect(sent.map(({ text }) => text)).toEqual(['a', 'b'])
    expect(new Set(sent.map(({ clientKey }) => clientKey)).size).toBe(2)
    expect(sender.all).toEqual([])
  })

  it('sends again with the same key after a reload', async () => {
    const before = new Sender({ send: () => new Promise<never>(() => undefined) }, () => undefined)
    before.send(draft('a'))
    const key = before.all[0]?.clientKey
    const send = vi.fn((message: Outgoing) => Promise.resolve(typed(1, message.text, message.clientKey)))
    const after = new Sender({ send }, () => undefined)
    after.start()
    await vi.waitFor(() => expect(after.all).toEqual([]))
    expect(send.mock.calls[0]?.[0].clientKey).toBe(key)
  })

  it('keeps what was refused, with the reason', async () => {
    const sender = new Sender({ send: () => Promise.reject(new ApiError('message_too_long', 422)) }, () => undefined)
    sender.send(draft('a'))
    await vi.waitFor(() => expect(sender.all[0]).toMatchObject({ state: 'failed', error: 'message_too_long' }))
  })

  it('forgets what the stream has told before the answer came', () => {
    const sender = new Sender({ send: () => new Promise<never>(() => undefined) }, () => undefined)
    sender.send(draft('a'))
    sender.seen([typed(1, 'a', sender.all[0]?.clientKey)])
    expect(sender.all).toEqual([])
  })
})
