import { type ReactNode, use } from 'react'
import { createPortal } from 'react-dom'
import { ShellSlots } from './ShellSlots'

/** Puts a page's own buttons into the header, before the brand or before the user's menu. */
export function InHeader({ at, children }: { at: 'start' | 'end'; children: ReactNode }) {
  const place = use(ShellSlots)[at]
  return place && createPortal(children, place)
}
