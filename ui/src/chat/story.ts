import type { Body, Entry } from '@/api'

/** What became of a card that asks for something. */
export type Ask =
  /** It can still be answered. */
  | { state: 'open' }
  /** It was; the entry is the answer. */
  | { state: 'answered'; by: Entry }
  /** Something newer asks, or the matter is over. */
  | { state: 'passed' }

/** What the log means as a whole: which cards are still to be answered, what runs, what holds. */
export interface Story {
  /** By the number of the entry that asks. */
  readonly asks: ReadonlyMap<number, Ask>
  /** How each diagnosis ended, by its id. */
  readonly ended: ReadonlyMap<string, Entry>
  /** When each diagnosis began, by its id. */
  readonly began: ReadonlyMap<string, Entry>
  /** The diagnosis with the newest verdict. */
  readonly lastVerdict: string | undefined
  /** The diagnoses that are watched. */
  readonly watched: ReadonlySet<string>
  /** What ended each consent that has ended, by its id. */
  readonly consentsEnded: ReadonlyMap<string, Entry>
  /** The newest state of each ticket, by its id. */
  readonly tickets: ReadonlyMap<string, Body<'ticket.status_changed'>['to']>
}

/** Reads the log from its first entry to its last. */
export function readStory(entries: readonly Entry[]): Story {
  const asks = new Map<number, Ask>()
  const ended = new Map<string, Entry>()
  const began = new Map<string, Entry>()
  const watched = new Set<string>()
  const consentsEnded = new Map<string, Entry>()
  const tickets = new Map<string, Body<'ticket.status_changed'>['to']>()
  let lastVerdict: string | undefined
  let open: Entry | undefined

  for (const entry of entries) {
    if (open && isAnswer(open, entry)) {
      asks.set(open.seq, { state: 'answered', by: entry })
      open = undefined
    } else if (open && endsAsking(entry)) {
      asks.set(open.seq, { state: 'passed' })
      open = undefined
    }
    if (isAsk(entry)) {
      if (open) asks.set(open.seq, { state: 'passed' })
      asks.set(entry.seq, { state: 'open' })
      open = entry
    }
    switch (entry.kind) {
      case 'diagnosis.started':
        began.set(entry.body.id, entry)
        break
      case 'diagnosis.completed':
        lastVerdict = entry.body.id
        ended.set(entry.body.id, entry)
        break
      case 'diagnosis.failed':
      case 'diagnosis.cancelled':
        ended.set(entry.body.id, entry)
        break
      case 'watch.started':
        watched.add(entry.body.diagnosis)
        break
      case 'watch.ended':
        watched.delete(entry.body.diagnosis)
        break
      case 'consent.revoked':
      case 'consent.expired':
        consentsEnded.set(entry.body.id, entry)
        break
      case 'ticket.created':
        tickets.set(entry.body.id, 'new')
        break
      case 'ticket.status_changed':
        tickets.set(entry.body.id, entry.body.to)
        break
    }
  }
  return { asks, ended, began, lastVerdict, watched, consentsEnded, tickets }
}

function isAsk(entry: Entry): boolean {
  switch (entry.kind) {
    case 'consent.requested':
    case 'url.requested':
    case 'handoff.offered':
      return true
    case 'message.created':
      return (entry.body.choices?.length ?? 0) > 0
    default:
      return false
  }
}

/** Whether `entry` is what `ask` has asked for. */
function isAnswer(ask: Entry, entry: Entry): boolean {
  switch (ask.kind) {
    case 'consent.requested':
      return entry.kind === 'consent.granted' || entry.kind === 'consent.declined'
    case 'url.requested':
      return entry.kind === 'diagnosis.started'
    case 'handoff.offered':
      return entry.kind === 'ticket.created'
    default:
      return false
  }
}

/** Whether nothing that was asked before can be answered after `entry`. */
function endsAsking(entry: Entry): boolean {
  return ENDS.has(entry.kind)
}

const ENDS = new Set<Entry['kind']>([
  'diagnosis.started',
  'diagnosis.cancelled',
  'ticket.created',
  'conversation.queued',
  'conversation.assigned',
  'conversation.ended',
])
