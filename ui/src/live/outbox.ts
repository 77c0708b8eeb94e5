import type { Attachment } from '@/api'

/** A message on its way. */
export interface Outgoing {
  /** Made here, and the same at every attempt: the server keeps one message of a key. */
  readonly clientKey: string
  readonly conversation: string
  readonly text: string
  readonly attachments: readonly Attachment[]
  /** When it was sent off, RFC 3339. */
  readonly at: string
  /** How often it was tried in vain. */
  readonly attempts: number
  /** `waiting`: it will be tried, or is being tried. `failed`: only the person can try again. */
  readonly state: 'waiting' | 'failed'
  /** The code of what went wrong last. */
  readonly error?: string
}

/** Messages on their way, in the order in which they were written. */
export type Outbox = readonly Outgoing[]

export type OutboxInput =
  | { type: 'written'; message: Omit<Outgoing, 'attempts' | 'state' | 'error'> }
  /** It is in the log, by the answer or by the stream, whichever came first. */
  | { type: 'stored'; clientKey: string }
  | { type: 'refused'; clientKey: string; error: string; passing: boolean }
  | { type: 'retried'; clientKey: string }
  | { type: 'withdrawn'; clientKey: string }
  /** The network is back: what had failed for want of it is tried again. */
  | { type: 'online' }

/** Failing this often in a row is no longer a passing matter. */
const MOST_ATTEMPTS = 6

/** The outbox, after something happened to it. */
export function post(outbox: Outbox, input: OutboxInput): Outbox {
  switch (input.type) {
    case 'written':
      if (outbox.some((message) => message.clientKey === input.message.clientKey)) return outbox
      return [...outbox, { ...input.message, attempts: 0, state: 'waiting' }]
    case 'stored':
    case 'withdrawn':
      return outbox.some((message) => message.clientKey === input.clientKey)
        ? outbox.filter((message) => message.clientKey !== input.clientKey)
        : outbox
    case 'refused':
      return change(outbox, input.clientKey, (message) => {
        const attempts = message.attempts + 1
        const state = input.passing && attempts < MOST_ATTEMPTS ? 'waiting' : 'failed'
        return { ...message, attempts, state, error: input.error }
      })
    case 'retried':
      return change(outbox, input.clientKey, again)
    case 'online':
      return outbox.map((message) => (message.error === 'offline' ? again(message) : message))
  }
}

/** The message to be tried next in a conversation: the oldest that waits. A failed one holds nothing up. */
export function nextOf(outbox: Outbox, conversation: string): Outgoing | undefined {
  return outbox.find((message) => message.conversation === conversation && message.state === 'waiting')
}

/** How long to wait before another attempt, in milliseconds. */
export function pauseBefore(message: Outgoing): number {
  return message.attempts === 0 ? 0 : Math.min(1_000 * 2 ** (message.attempts - 1), 15_000)
}

function again(message: Outgoing): Outgoing {
  const { error: _, ...rest } = message
  return { ...rest, attempts: 0, state: 'waiting' }
}

function change(outbox: Outbox, clientKey: string, to: (message: Outgoing) => Outgoing): Outbox {
  return outbox.map((message) => (message.clientKey === clientKey ? to(message) : message))
}
