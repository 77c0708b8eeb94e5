import { useEffect, useEffectEvent } from 'react'
import { useShortcuts } from './enabled'
import { type Shortcut, shortcutOf } from './shortcut'

/** Listens for shortcuts as long as the component is there; what has no handler is left alone. */
export function useKeys(handlers: Partial<Record<Shortcut, () => void>>): void {
  const enabled = useShortcuts()
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event)
    const handler = shortcut && handlers[shortcut]
    if (!handler) return
    event.preventDefault()
    handler()
  })
  useEffect(() => {
    if (!enabled) return
    window.addEventListener('keydown', handle)
    return () => window.removeEventListener('keydown', handle)
  }, [enabled])
}
