import type { Action } from '@/api'

/** The side panel: self-service tools and quick links. */
export interface PanelProps {
  /** The conversation that is open; `undefined` on the welcome page. */
  conversation: string | undefined
  /** Whether buttons may be pressed: not by read-only members. */
  mayAct: boolean
  /** Presses a button of the chat; on the welcome page it begins a conversation. */
  act(action: Action): Promise<void>
}

export function Panel(_: PanelProps) {
  return null
}
