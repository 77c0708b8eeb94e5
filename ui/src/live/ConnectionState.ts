import { Observable } from './Observable'

/** Whether new entries come in. */
export type Connection = 'open' | 'reconnecting' | 'offline'

/** A break that is mended within this time is not worth a word. */
const PATIENCE_MS = 3_000

/** Whether the stream is open, as a person should be told. */
export class ConnectionState extends Observable {
  private broken = false
  private timer: ReturnType<typeof setTimeout> | undefined

  /** What to tell. */
  get value(): Connection {
    if (!navigator.onLine) return 'offline'
    return this.broken ? 'reconnecting' : 'open'
  }

  /** Follows the machine's own idea of the network; gives back what ends that. */
  start(): () => void {
    const tell = () => this.changed()
    window.addEventListener('online', tell)
    window.addEventListener('offline', tell)
    return () => {
      clearTimeout(this.timer)
      window.removeEventListener('online', tell)
      window.removeEventListener('offline', tell)
    }
  }

  /** The stream is open. */
  open(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.broken = false
    this.changed()
  }

  /** The stream is not. */
  lost(): void {
    this.timer ??= setTimeout(() => {
      this.broken = true
      this.changed()
    }, PATIENCE_MS)
  }
}
