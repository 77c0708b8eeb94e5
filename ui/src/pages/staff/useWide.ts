import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(min-width: 1280px)')

/** Whether the case file has its place beside the conversation. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}

function subscribe(listener: () => void) {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
