import { createContext, use } from 'react'
import type { Live } from './Live'

export const LiveContext = createContext<Live | null>(null)

/** The live part of this tab. */
export function useLive(): Live {
  const live = use(LiveContext)
  if (!live) throw new Error('useLive needs a LiveProvider above it')
  return live
}
