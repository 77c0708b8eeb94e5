import type { Conversation, TicketStatus } from '@/api'
import { isFinal } from '../../tickets/status'
import type { Tab } from './queries'

/** A state to narrow the inbox to, or every one that is not final, or all. */
export type StateFilter = TicketStatus | 'open' | 'any'

/** The conversations of a part of the inbox in the order in which to look at them: in the queue 重要 first and then whoever waits longest, elsewhere the newest first. */
export function arrange(
  tab: Tab,
  filter: StateFilter,
  conversations: readonly Conversation[],
): Conversation[] {
  const fits = ({ ticket }: Conversation) => {
    if (!ticket) return false
    if (tab === 'queue' || filter === 'any') return true
    return filter === 'open' ? !isFinal(ticket.status) : ticket.status === filter
  }
  return conversations.filter(fits).sort(tab === 'queue' ? byUrgency : byActivity)
}

/** Since when somebody waits for an agent. */
export function waitingSince(conversation: Conversation): string {
  return conversation.queue?.since ?? conversation.updated_at
}

/** How many entries the agent has not seen. */
export function unread(conversation: Conversation): number {
  return Math.max(0, conversation.last_seq - conversation.agent_read_seq)
}

/** The neighbour of a row, for the keyboard; the first or last where nothing is chosen yet. */
export function neighbour(
  ids: readonly string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = current === undefined ? -1 : ids.indexOf(current)
  if (at === -1) return step === 1 ? ids[0] : ids.at(-1)
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))]
}

function byUrgency(a: Conversation, b: Conversation): number {
  const important = (conversation: Conversation) => (conversation.ticket?.priority === 'important' ? 0 : 1)
  return important(a) - important(b) || waitingSince(a).localeCompare(waitingSince(b))
}

function byActivity(a: Conversation, b: Conversation): number {
  return b.updated_at.localeCompare(a.updated_at)
}
