import { ApiError, type Attachment, type Entry } from '@/api'
import { newKey } from './newKey'
import { Observable } from './Observable'
import { nextOf, type Outbox, type OutboxInput, type Outgoing, pauseBefore, post } from './outbox'
import type { Remote } from './Remote'

/** What a person has written. */
export interface Draft {
  conversation: string
  text: string
  attachments: readonly Attachment[]
}

/** Carries the outbox out: one message of a conversation at a time, until the log has it. A reload does not lose it. */
export class Sender extends Observable {
  private outbox: Outbox
  /** The conversations with a message under way or waiting for its next attempt. */
  private readonly busy = new Set<string>()

  constructor(
    private readonly remote: Pick<Remote, 'send'>,
    private readonly onStored: (conversation: string, entry: Entry) => void,
    private readonly storage: Pick<Storage, 'getItem' | 'setItem'> = sessionStorage,
    /** Two people who use the same tab one after the other have an outbox each. */
    private readonly key = 'edgedesk.outbox',
  ) {
    super()
    this.outbox = this.kept()
  }

  /** Every message on its way. */
  get all(): Outbox {
    return this.outbox
  }

  /** Takes up what a reload has interrupted. */
  start(): void {
    for (const { conversation } of this.outbox) void this.work(conversation)
  }

  /** Sends a message off. */
  send({ conversation, text, attachments }: Draft): void {
    const message = { clientKey: newKey(), conversation, text, attachments, at: new Date().toISOString() }
    this.handle({ type: 'written', message })
    void this.work(conversation)
  }

  /** Tries again what had failed. */
  retry(message: Outgoing): void {
    this.handle({ type: 'retried', clientKey: message.clientKey })
    void this.work(message.conversation)
  }

  /** Forgets what had failed. */
  withdraw(message: Outgoing): void {
    this.handle({ type: 'withdrawn', clientKey: message.clientKey })
  }

  /** The log has these: they are no longer on their way. */
  seen(entries: readonly Entry[]): void {
    for (const { client_key: clientKey } of entries) if (clientKey) this.handle({ type: 'stored', clientKey })
  }

  /** The network is back. */
  online(): void {
    this.handle({ type: 'online' })
    this.start()
  }

  private async work(conversation: string): Promise<void> {
    if (this.busy.has(conversation)) return
    this.busy.add(conversation)
    for (let message = nextOf(this.outbox, conversation); message; message = nextOf(this.outbox, conversation)) {
      await new Promise((resolve) => setTimeout(resolve, message ? pauseBefore(message) : 0))
      await this.attempt(message)
    }
    this.busy.delete(conversation)
  }

  private async attempt(message: Outgoing): Promise<void> {
    const { clientKey } = message
    try {
      const entry = await this.remote.send(message)
      this.onStored(message.conversation, entry)
      this.handle({ type: 'stored', clientKey })
    } catch (error) {
      const known = error instanceof ApiError
      this.handle({ type: 'refused', clientKey, error: known ? error.code : 'unexpected', passing: known && error.passing })
    }
  }

  private handle(input: OutboxInput): void {
    const outbox = post(this.outbox, input)
    if (outbox === this.outbox) return
    this.outbox = outbox
    this.storage.setItem(this.key, JSON.stringify(outbox))
    this.changed()
  }

  private kept(): Outbox {
    try {
      return JSON.parse(this.storage.getItem(this.key) ?? '[]') as Outbox
    } catch {
      return []
    }
  }
}
