import { useSyncExternalStore } from 'react'

/** Whether the window is at least so wide, in pixels. */
export function useIsWide(px: number): boolean {
  const query = `(min-width: ${px}px)`
  return useSyncExternalStore(
    (listener) => {
      const match = window.matchMedia(query)
      match.addEventListener('change', listener)
      return () => match.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}
