import type { QueryClient } from '@tanstack/react-query'
import { type Action, conversationQuery, diagnosisQuery, type Entry, sessionQuery } from '@/api'
import { changeConversation, keepConversation, noteEntry } from './cache'
import { ConnectionState } from './ConnectionState'
import { EventStream, type StreamEvents, type StreamListener } from './EventStream'
import { newKey } from './newKey'
import { Progress } from './Progress'
import { type Remote, remote as server } from './Remote'
import { Sender } from './Sender'
import { Threads } from './Threads'
import { Typing } from './Typing'

/** Everything in this tab that lives on the event stream. */
export class Live implements StreamListener {
  readonly threads: Threads
  readonly sender: Sender
  readonly typing: Typing
  readonly progress = new Progress()
  readonly connection = new ConnectionState()
  private readonly stream = new EventStream(this)
  private readonly readUpTo = new Map<string, number>()
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly queries: QueryClient,
    private readonly user: string,
    private readonly remote: Remote = server,
  ) {
    this.threads = new Threads(remote)
    this.sender = new Sender(remote, (id, entry) => this.take(id, [entry]), sessionStorage, `edgedesk.outbox.${user}`)
    this.typing = new Typing((id) => remote.typing(id))
  }

  /** Opens the stream; gives back what closes it. */
  start(): () => void {
    const online = () => this.sender.online()
    window.addEventListener('online', online)
    this.stream.start()
    this.sender.start()
    const stopWatching = this.connection.start()
    return () => {
      window.removeEventListener('online', online)
      stopWatching()
      this.stream.stop()
    }
  }

  /** Calls back whenever the stream has told something new of any conversation; gives back what ends that. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Presses a button. What comes of it is in the log when this is done. */
  async act(conversation: string, action: Action): Promise<void> {
    this.take(conversation, await this.remote.act(conversation, newKey(), action))
    void this.queries.invalidateQueries({ queryKey: conversationQuery(conversation).queryKey })
  }

  /** Tells the server, once, that everything up to `seq` was seen. */
  markRead(conversation: string, seq: number): void {
    if (seq <= (this.readUpTo.get(conversation) ?? 0)) return
    this.readUpTo.set(conversation, seq)
    this.remote.read(conversation, seq).catch(() => this.readUpTo.delete(conversation))
  }

  opened(): void {
    this.connection.open()
    this.threads.catchUp()
    void this.queries.invalidateQueries({ predicate: ({ queryKey }) => LIVE_QUERIES.has(String(queryKey[0])) })
  }

  lost(): void {
    this.connection.lost()
    // A stream also ends because the session has.
    void this.queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }

  reset(): void {
    this.threads.reset()
    void this.queries.invalidateQueries()
  }

  event<K extends keyof StreamEvents>(name: K, data: StreamEvents[K]): void {
    this.handlers[name](data)
    if (name === 'log' || name === 'conversation' || name === 'queue') for (const listener of this.listeners) listener()
  }

  private readonly handlers: { [K in keyof StreamEvents]: (data: StreamEvents[K]) => void } = {
    log: (entry) => this.take(entry.conversation, [entry]),
    conversation: (conversation) => keepConversation(this.queries, conversation),
    diagnosis: ({ id, steps }) => this.progress.heard(id, steps),
    typing: ({ conversation, author }) => {
      if (author.id !== this.user) this.typing.heard(conversation, author.name)
    },
    read: ({ conversation, ...read }) => changeConversation(this.queries, conversation, read),
    queue: ({ conversation, queue }) => {
      if (conversation) changeConversation(this.queries, conversation, { queue })
    },
  }

  private take(conversation: string, entries: readonly Entry[]): void {
    this.threads.push(conversation, entries)
    this.sender.seen(entries)
    for (const entry of entries) {
      this.typing.stopped(conversation)
      noteEntry(this.queries, entry)
      if (ENDS_DIAGNOSIS.has(entry.kind) && 'id' in entry.body) {
        void this.queries.invalidateQueries({ queryKey: diagnosisQuery(entry.body.id).queryKey })
      }
    }
  }
}

/** Queries whose answers the stream keeps fresh, and which may have gone stale while it was broken. */
const LIVE_QUERIES = new Set(['conversation', 'conversations', 'diagnosis', 'tickets', 'ticket', 'queue'])
const ENDS_DIAGNOSIS = new Set(['diagnosis.completed', 'diagnosis.failed', 'diagnosis.cancelled'])
