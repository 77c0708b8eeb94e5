import type { Entry, EntryOf } from '@/api'

const KINDS = [
  'ticket.created',
  'ticket.status_changed',
  'conversation.queued',
  'conversation.assigned',
  'conversation.returned',
  'diagnosis.completed',
] as const

/** An entry of the log that says how a ticket has got on. */
export type Milestone = EntryOf<(typeof KINDS)[number]>

/** Whether an entry is one. What was looked at before there was a ticket is not. */
export function milestones(log: Entry[]): Milestone[] {
  const created = log.findIndex((entry) => entry.kind === 'ticket.created')
  const since = created === -1 ? [] : log.slice(created)
  return since.filter((entry): entry is Milestone => (KINDS as readonly string[]).includes(entry.kind))
}
