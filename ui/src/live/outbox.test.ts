import { describe, expect, it } from 'vitest'
import { nextOf, type Outbox, pauseBefore, post } from './outbox'

const written = (clientKey: string, conversation = 'c-1') => ({
  type: 'written' as const,
  message: { clientKey, conversation, text: clientKey, attachments: [], at: '2026-11-24T01:00:00Z' },
})
const all = (...keys: string[]): Outbox => keys.reduce<Outbox>((outbox, key) => post(outbox, written(key)), [])

describe('the outbox', () => {
  it('sends the messages of a conversation one after another', () => {
    const outbox = all('a', 'b')
    expect(nextOf(outbox, 'c-1')?.clientKey).toBe('a')
    expect(nextOf(post(outbox, { type: 'stored', clientKey: 'a' }), 'c-1')?.clientKey).toBe('b')
  })

  it('takes a key once', () => {
    expect(post(all('a'), written('a'))).toHaveLength(1)
  })

  it('tries again with the same key, after a growing pause', () => {
    let outbox = all('a')
    const pauses: number[] = []
    for (let i = 0; i < 4; i++) {
      outbox = post(outbox, { type: 'refused', clientKey: 'a', error: 'offline', passing: true })
      pauses.push(pauseBefore(outbox[0]!))
    }
    expect(nextOf(outbox, 'c-1')?.clientKey).toBe('a')
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000])
  })

  it('gives up in the end, and goes on when the network is back', () => {
    let outbox = all('a')
    for (let i = 0; i < 6; i++) outbox = post(outbox, { type: 'refused', clientKey: 'a', error: 'offline', passing: true })
    expect(outbox[0]?.state).toBe('failed')
    outbox = post(outbox, { type: 'online' })
    expect(outbox[0]).toMatchObject({ state: 'waiting', attempts: 0 })
  })

  it('does not try again what the server will never take, and lets the next one pass', () => {
    const outbox = post(all('a', 'b'), { type: 'refused', clientKey: 'a', error: 'too_long', passing: false })
    expect(outbox[0]).toMatchObject({ state: 'failed', error: 'too_long' })
    expect(nextOf(outbox, 'c-1')?.clientKey).toBe('b')
    expect(post(outbox, { type: 'online' })[0]?.state).toBe('failed')
  })

  it('can be told to try again, or to forget', () => {
    const failed = post(all('a'), { type: 'refused', clientKey: 'a', error: 'too_long', passing: false })
    expect(post(failed, { type: 'retried', clientKey: 'a' })[0]?.state).toBe('waiting')
    expect(post(failed, { type: 'withdrawn', clientKey: 'a' })).toEqual([])
  })

  it('does not let one conversation wait for another', () => {
    const outbox = post(all('a'), written('b', 'c-2'))
    expect(nextOf(outbox, 'c-2')?.clientKey).toBe('b')
  })
})
