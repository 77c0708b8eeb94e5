import { useSyncExternalStore } from 'react'

/** What the user has chosen: `system` follows the machine. */
export type Mode = 'light' | 'dark' | 'system'

const KEY = 'edgedesk.theme'
const listeners = new Set<() => void>()
const prefersDark = window.matchMedia('(prefers-color-scheme: dark)')
prefersDark.addEventListener('change', notify)
window.addEventListener('storage', (event) => event.key === KEY && notify())

function notify() {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function chosen(): Mode {
  const kept = localStorage.getItem(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Chooses, in every tab of this browser. */
export function setMode(mode: Mode): void {
  if (mode === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, mode)
  notify()
}

/** The choice, and whether it comes out dark at the moment. */
export function useMode(): { mode: Mode; dark: boolean } {
  const mode = useSyncExternalStore(subscribe, chosen)
  const system = useSyncExternalStore(subscribe, () => prefersDark.matches)
  return { mode, dark: mode === 'system' ? system : mode === 'dark' }
}
