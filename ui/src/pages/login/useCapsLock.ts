import { useState, type KeyboardEvent } from 'react'

/** Whether Caps Lock is on, as far as the keys pressed in a field have shown. */
export function useCapsLock() {
  const [on, setOn] = useState(false)
  const look = (event: KeyboardEvent) => setOn(event.getModifierState('CapsLock'))
  return { on, handlers: { onKeyDown: look, onKeyUp: look, onBlur: () => setOn(false) } }
}
