import { describe, expect, it, vi } from 'vitest'
import type { Entry } from '@/api'
import { typed } from '@/testing/entries'
import type { Range } from './Remote'
import { Threads } from './Threads'

/** A server with a log, which can be made to fail. */
class Server {
  failures = 0
  asked: Range[] = []

  constructor(public log: Entry[]) {}

  events = (_: string, range: Range): Promise<Entry[]> => {
    this.asked.push(range)
    if (this.failures > 0) {
      this.failures--
      return Promise.reject(new Error('broken'))
    }
    const { after = 0, before = Number.POSITIVE_INFINITY, limit } = range
    const within = this.log.filter(({ seq }) => seq > after && seq < before)
    return Promise.resolve(range.before ? within.slice(-limit) : within.slice(0, limit))
  }
}

const log = (n: number) => Array.from({ length: n }, (_, i) => typed(i + 1, `${i + 1}`))
const numbers = (threads: Threads) => threads.get('c-1')?.log.entries.map(({ seq }) => seq)
const settled = (threads: Threads, last: number) =>
  vi.waitFor(() => {
    expect(numbers(threads)?.at(-1)).toBe(last)
  })

describe('the logs of a tab', () => {
  it('begin at the end and go back page by page', async () => {
    const threads = new Threads(new Server(log(100)))
    threads.open('c-1', 100)
    await settled(threads, 100)
    expect(numbers(threads)?.[0]).toBe(41)
    await threads.loadOlder('c-1')
    expect(numbers(threads)).toHaveLength(100)
  })

  it('fetch what the stream has lost', async () => {
    const server = new Server(log(3))
    const threads = new Threads(server)
    threads.open('c-1', 3)
    await settled(threads, 3)
    server.log = log(9)
    threads.push('c-1', server.log.slice(7, 8))
    await settled(threads, 9)
    expect(numbers(threads)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('look for what came while the stream was broken, however much it is', async () => {
    const server = new Server(log(3))
    const threads = new Threads(server)
    threads.open('c-1', 3)
    await settled(threads, 3)
    server.log = log(200)
    threads.catchUp()
    await settled(threads, 200)
  })

  it('say that they are out of sync, and heal', async () => {
    vi.useFakeTimers()
    const server = new Server(log(3))
    const threads = new Threads(server)
    threads.open('c-1', 3)
    await vi.advanceTimersByTimeAsync(0)
    server.log = log(5)
    server.failures = 1
    threads.open('c-1', 5)
    await vi.advanceTimersByTimeAsync(0)
    expect(threads.get('c-1')?.outOfSync).toBe(true)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(numbers(threads)).toEqual([1, 2, 3, 4, 5])
    expect(threads.get('c-1')?.outOfSync).toBe(false)
    vi.useRealTimers()
  })

  it('can be fetched again where the first fetch failed', async () => {
    const server = new Server(log(2))
    server.failures = 1
    const threads = new Threads(server)
    threads.open('c-1', 2)
    await vi.waitFor(() => expect(threads.get('c-1')?.state).toBe('failed'))
    await threads.load('c-1', 2)
    expect(threads.get('c-1')?.state).toBe('ready')
  })

  it('begin anew when the server cannot resume', async () => {
    const server = new Server(log(4))
    const threads = new Threads(server)
    threads.open('c-1', 4)
    await settled(threads, 4)
    server.log = log(2)
    threads.reset()
    await settled(threads, 2)
  })
})
