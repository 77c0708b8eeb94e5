import { createContext, use } from 'react'
import type { Action, Conversation } from '@/api'
import type { Story } from './story'

/** Who looks at the conversation. */
export type Side = 'customer' | 'agent'

/** What the parts of an open conversation share. */
export interface Talk {
  conversation: Conversation
  story: Story
  side: Side
  /** Whether buttons may be pressed: by the customer's side, and not by read-only members. */
  mayAct: boolean
  /** Presses a button. Rejects with what went wrong. */
  act(action: Action): Promise<void>
  /** Opens the dialog 联系人工. */
  openHandover(): void
}

export const TalkContext = createContext<Talk | null>(null)

/** The conversation around this component. */
export function useTalk(): Talk {
  const talk = use(TalkContext)
  if (!talk) throw new Error('useTalk needs a conversation above it')
  return talk
}
