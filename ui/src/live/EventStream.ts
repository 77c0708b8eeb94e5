import type { Conversation, DiagnosisProgress, Entry, QueueMoved, ReadMark, Typing } from '@/api'

/** What the stream tells. Only log entries are kept for sure; everything else is a hint that the next fetch confirms. */
export interface StreamEvents {
  log: Entry
  conversation: Conversation
  diagnosis: DiagnosisProgress
  typing: Typing
  read: ReadMark
  queue: QueueMoved
}

/** Whoever listens to a stream. */
export interface StreamListener {
  /** The stream is open. What came while it was not must be looked for. */
  opened(): void
  /** The stream is broken; another attempt follows. */
  lost(): void
  /** The server cannot resume from where we were: everything must be fetched anew. */
  reset(): void
  event<K extends keyof StreamEvents>(name: K, data: StreamEvents[K]): void
}

const NAMES = ['log', 'conversation', 'diagnosis', 'typing', 'read', 'queue'] as const
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

/**
 * The one event stream of a tab. The browser resumes a broken connection by itself, with `Last-Event-ID`; it gives up
 * when the server answers with an error, and then this begins again after a growing, jittered pause.
 */
export class EventStream {
  private source: EventSource | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private pause = FIRST_PAUSE_MS
  private lastId = ''

  constructor(
    private readonly listener: StreamListener,
    private readonly url = '/api/v1/events',
  ) {}

  /** Opens it. */
  start(): void {
    window.addEventListener('online', this.hurry)
    this.connect()
  }

  /** Closes it for good. */
  stop(): void {
    window.removeEventListener('online', this.hurry)
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
  }

  private connect(): void {
    clearTimeout(this.timer)
    this.source?.close()
    const source = new EventSource(this.lastId ? `${this.url}?after=${encodeURIComponent(this.lastId)}` : this.url)
    this.source = source
    source.onopen = () => {
      this.pause = FIRST_PAUSE_MS
      this.listener.opened()
    }
    source.onerror = () => {
      this.listener.lost()
      if (source.readyState === EventSource.CLOSED) this.later()
    }
    for (const name of NAMES) source.addEventListener(name, (event) => this.deliver(name, event))
    source.addEventListener('reset', (event) => {
      this.lastId = event.lastEventId
      this.listener.reset()
    })
    // The server is about to stop. Everybody coming back at once would hit the next one, hence the jitter.
    source.addEventListener('drain', () => {
      source.close()
      this.listener.lost()
      this.later()
    })
  }

  private deliver(name: keyof StreamEvents, event: MessageEvent<string>): void {
    if (event.lastEventId) this.lastId = event.lastEventId
    this.listener.event(name, JSON.parse(event.data))
  }

  private later(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.connect(), this.pause * (0.5 + Math.random()))
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS)
  }

  /** The network is back: no reason to wait any longer. */
  private readonly hurry = () => {
    if (this.source?.readyState !== EventSource.OPEN) this.connect()
  }
}
