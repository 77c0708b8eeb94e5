import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typed } from '@/testing/entries'
import { EMPTY, gap, hasOlder, learn, type Log } from './log'

const numbers = (log: Log) => log.entries.map((entry) => entry.seq)
const entries = (...seqs: number[]) => seqs.map((seq) => typed(seq, `${seq}`))

describe('the log of a conversation', () => {
  it('continues its run', () => {
    let log = learn(EMPTY, { type: 'fetched', entries: entries(3, 4) })
    log = learn(log, { type: 'pushed', entries: entries(5) })
    expect(numbers(log)).toEqual([3, 4, 5])
    expect(gap(log)).toBeUndefined()
    expect(hasOlder(log)).toBe(true)
  })

  it('drops what it has already', () => {
    const log = learn(EMPTY, { type: 'fetched', entries: entries(1, 2) })
    expect(learn(log, { type: 'pushed', entries: entries(2) })).toBe(log)
  })

  it('shows nothing from beyond a gap until the gap is filled', () => {
    let log = learn(EMPTY, { type: 'fetched', entries: entries(1, 2) })
    log = learn(log, { type: 'pushed', entries: entries(4) })
    expect(numbers(log)).toEqual([1, 2])
    expect(gap(log)).toBe(2)
    log = learn(log, { type: 'fetched', entries: entries(3) })
    expect(numbers(log)).toEqual([1, 2, 3, 4])
    expect(gap(log)).toBeUndefined()
  })

  it('notices that the end is missing', () => {
    let log = learn(EMPTY, { type: 'fetched', entries: entries(1, 2) })
    log = learn(log, { type: 'known', seq: 7 })
    expect(gap(log)).toBe(2)
  })

  it('keeps what is pushed before the first fetch, and shows it after', () => {
    let log = learn(EMPTY, { type: 'pushed', entries: entries(9) })
    expect(numbers(log)).toEqual([])
    log = learn(log, { type: 'fetched', entries: entries(7, 8) })
    expect(numbers(log)).toEqual([7, 8, 9])
  })

  it('goes back to the beginning page by page', () => {
    let log = learn(EMPTY, { type: 'fetched', entries: entries(3, 4) })
    log = learn(log, { type: 'fetched', entries: entries(1, 2) })
    expect(numbers(log)).toEqual([1, 2, 3, 4])
    expect(hasOlder(log)).toBe(false)
  })

  it('is never broken or doubled, whatever is lost, doubled or comes in another order, and is whole once gaps are filled', () => {
    const length = fc.integer({ min: 1, max: 40 })
    const hint = fc.record({ at: fc.nat(), twice: fc.boolean(), lost: fc.boolean(), fill: fc.boolean() })
    fc.assert(
      fc.property(length, fc.nat(), fc.array(hint, { maxLength: 80 }), (all, start, hints) => {
        const begin = 1 + (start % all)
        const server = (after: number) => entries(...range(after + 1, Math.min(after + 5, all)))
        const check = (log: Log) => {
          const seqs = numbers(log)
          expect(seqs).toEqual(range(seqs[0] ?? 1, seqs.at(-1) ?? 0))
        }
        let log = learn(EMPTY, { type: 'fetched', entries: entries(begin) })
        for (const { at, twice, lost, fill } of hints) {
          const pushed = entries(1 + (at % all))
          if (!lost) log = learn(log, { type: 'pushed', entries: twice ? [...pushed, ...pushed] : pushed })
          const after = gap(log)
          if (fill && after !== undefined) log = learn(log, { type: 'fetched', entries: server(after) })
          check(log)
        }
        log = learn(log, { type: 'known', seq: all })
        for (let after = gap(log); after !== undefined; after = gap(log)) {
          log = learn(log, { type: 'fetched', entries: server(after) })
          check(log)
        }
        expect(numbers(log).at(-1)).toBe(all)
      }),
    )
  })
})

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
}
