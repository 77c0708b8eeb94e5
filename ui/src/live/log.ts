import type { Entry } from '@/api'

/**
 * What this tab knows of one conversation's log.
 *
 * Entries are numbered without gaps, so what is missing can be seen: `entries` is one unbroken run, and whatever came
 * from beyond a gap waits in `held` until the gap is filled.
 */
export interface Log {
  /** An unbroken run, oldest first. */
  readonly entries: readonly Entry[]
  /** Entries past a gap, oldest first. Never shown. */
  readonly held: readonly Entry[]
  /** The highest number that is known to exist. */
  readonly known: number
}

/** Nothing is known yet. */
export const EMPTY: Log = { entries: [], held: [], known: 0 }

/** Something that the tab has learnt of the log. */
export type LogInput =
  /** Entries that were asked for: the end of the log, what lies before the run, or what fills a gap. */
  | { type: 'fetched'; entries: readonly Entry[] }
  /** Entries that came by themselves, perhaps twice, perhaps with others missing. */
  | { type: 'pushed'; entries: readonly Entry[] }
  /** That entries up to this number exist. */
  | { type: 'known'; seq: number }

/** The log, with what was learnt. Entries that are there already are dropped: one conversation has one entry of a number. */
export function learn(log: Log, input: LogInput): Log {
  if (input.type === 'known') return input.seq > log.known ? { ...log, known: input.seq } : log

  const have = new Map([...log.entries, ...log.held].map((entry) => [entry.seq, entry]))
  const fresh = input.entries.filter((entry) => !have.has(entry.seq))
  if (fresh.length === 0) return log
  for (const entry of fresh) have.set(entry.seq, entry)
  const known = Math.max(log.known, ...fresh.map((entry) => entry.seq))

  // Before anything was fetched there is no run for a pushed entry to continue, unless it is the very first.
  const begin = input.type === 'fetched' ? Math.min(...fresh.map((entry) => entry.seq)) : have.get(1)?.seq
  const anchor = log.entries[0]?.seq ?? begin
  if (anchor === undefined) return { entries: [], held: sorted(have.values()), known }

  const entries = runThrough(anchor, have)
  const run = new Set(entries.map((entry) => entry.seq))
  return { entries, held: sorted([...have.values()].filter((entry) => !run.has(entry.seq))), known }
}

/** The number after which entries are missing, where some are. */
export function gap(log: Log): number | undefined {
  const last = log.entries.at(-1)?.seq ?? 0
  return log.known > last ? last : undefined
}

/** Whether there are entries before the first one here. */
export function hasOlder(log: Log): boolean {
  return (log.entries[0]?.seq ?? 1) > 1
}

function runThrough(anchor: number, have: ReadonlyMap<number, Entry>): Entry[] {
  let first = anchor
  while (have.has(first - 1)) first--
  const run: Entry[] = []
  for (let entry = have.get(first); entry; entry = have.get(entry.seq + 1)) run.push(entry)
  return run
}

function sorted(entries: Iterable<Entry>): Entry[] {
  return [...entries].sort((a, b) => a.seq - b.seq)
}
