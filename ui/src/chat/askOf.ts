import type { Entry } from '@/api'
import type { Ask } from './story'
import type { Talk } from './TalkContext'

const PASSED: Ask = { state: 'passed' }

/** What has become of a card. The log knows its answer; whether it can still be answered, the conversation says. */
export function askOf({ story, conversation, side }: Talk, entry: Entry): Ask {
  const ask = story.asks.get(entry.seq) ?? PASSED
  if (ask.state !== 'open' || entry.kind === 'message.created') return side === 'customer' || ask.state !== 'open' ? ask : PASSED
  const stillAsked = side === 'customer' && CARDS[entry.kind] === conversation.pending
  return stillAsked ? ask : PASSED
}

const CARDS: Partial<Record<Entry['kind'], string>> = {
  'consent.requested': 'consent',
  'url.requested': 'url',
  'handoff.offered': 'handoff',
}
