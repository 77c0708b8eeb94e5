import { useSyncExternalStore } from 'react'

const KEY = 'edgedesk.shortcuts'
const listeners = new Set<() => void>()

/** Whether single keys do something. On unless turned off in this browser. */
export function useShortcuts(): boolean {
  return useSyncExternalStore(subscribe, () => localStorage.getItem(KEY) !== 'off')
}

/** Turns single keys on or off, in every tab. */
export function setShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, 'off')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  const elsewhere = (event: StorageEvent) => event.key === KEY && listener()
  listeners.add(listener)
  window.addEventListener('storage', elsewhere)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', elsewhere)
  }
}
