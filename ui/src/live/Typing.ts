import { Observable } from './Observable'

const LASTS_MS = 6_000
const SAID_EVERY_MS = 3_000

/** Who is writing in which conversation. Each word of it holds for a few seconds only. */
export class Typing extends Observable {
  private readonly names = new Map<string, { name: string; timer: ReturnType<typeof setTimeout> }>()
  private saidAt = 0

  constructor(private readonly tell: (conversation: string) => Promise<void>) {
    super()
  }

  /** The name of whoever is writing on the other side. */
  who(conversation: string): string | undefined {
    return this.names.get(conversation)?.name
  }

  /** Somebody is writing. */
  heard(conversation: string, name: string): void {
    this.stopped(conversation)
    this.names.set(conversation, { name, timer: setTimeout(() => this.stopped(conversation), LASTS_MS) })
    this.changed()
  }

  /** They have sent it, or have stopped. */
  stopped(conversation: string): void {
    const heard = this.names.get(conversation)
    if (!heard) return
    clearTimeout(heard.timer)
    this.names.delete(conversation)
    this.changed()
  }

  /** We are writing: the other side is told, but not at every key. */
  say(conversation: string): void {
    if (Date.now() - this.saidAt < SAID_EVERY_MS) return
    this.saidAt = Date.now()
    // Nobody misses it.
    this.tell(conversation).catch(() => undefined)
  }
}
