import type { Entry } from '@/api'
import { EMPTY, gap, hasOlder, learn, type Log, type LogInput } from './log'
import { Observable } from './Observable'
import type { Remote } from './Remote'

/** One conversation's log as a component sees it. */
export interface Thread {
  readonly log: Log
  /** Of the first fetch. */
  readonly state: 'loading' | 'ready' | 'failed'
  /** What the last fetch failed with. */
  readonly error?: unknown
  /** Whether entries are known to be missing, and have been for a while. */
  readonly outOfSync: boolean
  /** Whether older entries are being fetched. */
  readonly loadingOlder: boolean
}

const PAGE = 60
/** A gap that is filled within this time is nobody's concern. */
const PATIENCE_MS = 1_500
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]
const NEW: Thread = { log: EMPTY, state: 'loading', outOfSync: false, loadingOlder: false }

/** The logs of the conversations that were opened in this tab: fetched once, continued by the stream, healed where it has gaps. */
export class Threads extends Observable {
  private threads = new Map<string, Thread>()
  private readonly healing = new Map<string, Promise<void>>()

  constructor(private readonly remote: Pick<Remote, 'events'>) {
    super()
  }

  /** The log, where the conversation is open. */
  get(id: string): Thread | undefined {
    return this.threads.get(id)
  }

  /** Begins to follow a conversation whose log has (at least) `lastSeq` entries. */
  open(id: string, lastSeq: number): void {
    if (this.threads.has(id)) return this.learn(id, { type: 'known', seq: lastSeq })
    this.threads.set(id, NEW)
    void this.load(id, lastSeq)
  }

  /** Fetches anew what could not be fetched. */
  async load(id: string, lastSeq: number): Promise<void> {
    this.change(id, { state: 'loading', error: undefined })
    try {
      const entries = lastSeq > 0 ? await this.remote.events(id, { before: lastSeq + 1, limit: PAGE }) : []
      this.learn(id, { type: 'fetched', entries })
      this.change(id, { state: 'ready' })
      this.heal(id)
    } catch (error) {
      this.change(id, { state: 'failed', error })
    }
  }

  /** Fetches a page of older entries. */
  async loadOlder(id: string): Promise<void> {
    const thread = this.threads.get(id)
    if (!thread || thread.loadingOlder || !hasOlder(thread.log)) return
    this.change(id, { loadingOlder: true })
    try {
      const before = thread.log.entries[0]?.seq ?? 1
      this.learn(id, { type: 'fetched', entries: await this.remote.events(id, { before, limit: PAGE }) })
      this.change(id, { loadingOlder: false })
    } catch (error) {
      this.change(id, { loadingOlder: false, error })
    }
  }

  /** Takes in entries that the stream or an answer brought. */
  push(id: string, entries: readonly Entry[]): void {
    this.learn(id, { type: 'pushed', entries })
  }

  /** Asks for what may have been missed while nothing could come in. */
  catchUp(): void {
    for (const [id, thread] of this.threads) {
      if (thread.state === 'ready') void this.fetchRest(id).catch(() => undefined)
    }
  }

  /** Forgets everything that was fetched, and fetches what is open again. */
  reset(): void {
    const open = [...this.threads]
    this.threads = new Map()
    for (const [id, thread] of open) this.open(id, thread.log.known)
    this.changed()
  }

  private learn(id: string, input: LogInput): void {
    const thread = this.threads.get(id)
    if (!thread) return
    const log = learn(thread.log, input)
    if (log !== thread.log) this.change(id, { log })
    if (thread.state !== 'loading') this.heal(id)
  }

  /** Fills a gap, if there is one and nobody is at it. */
  private heal(id: string): void {
    const thread = this.threads.get(id)
    if (!thread || gap(thread.log) === undefined || this.healing.has(id)) return
    const late = setTimeout(() => this.change(id, { outOfSync: true }), PATIENCE_MS)
    const healed = this.fill(id).finally(() => {
      clearTimeout(late)
      this.healing.delete(id)
      this.change(id, { outOfSync: false })
    })
    this.healing.set(id, healed)
  }

  private async fill(id: string): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const log = this.threads.get(id)?.log
      const after = log && gap(log)
      if (after === undefined) return
      try {
        // An answer without entries means that the number was wrong, not that it will be right later.
        if ((await this.fetchAfter(id, after)) === 0) return
        attempt = -1
      } catch {
        this.change(id, { outOfSync: true })
        const pause = RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)]
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }

  /** Everything after the run, however much it is. */
  private async fetchRest(id: string): Promise<void> {
    let more = PAGE
    while (more === PAGE) more = await this.fetchAfter(id, this.threads.get(id)?.log.entries.at(-1)?.seq ?? 0)
  }

  /** How many entries came. */
  private async fetchAfter(id: string, after: number): Promise<number> {
    const entries = await this.remote.events(id, { after, limit: PAGE })
    this.learn(id, { type: 'fetched', entries })
    return entries.length
  }

  private change(id: string, to: Partial<Thread>): void {
    const thread = this.threads.get(id)
    if (!thread) return
    const next = { ...thread, ...to }
    if ((Object.keys(to) as (keyof Thread)[]).every((key) => thread[key] === next[key])) return
    this.threads.set(id, next)
    this.changed()
  }
}
