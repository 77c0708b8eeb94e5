/** What a single key does on the agent's page. */
export type Shortcut = 'next' | 'previous' | 'open' | 'take' | 'reply' | 'note' | 'back' | 'help'

/** By physical key, so that a keyboard layout or an input method changes nothing; `?` is a sign, wherever it is. */
const CODES: Record<string, Shortcut> = {
  KeyJ: 'next',
  KeyK: 'previous',
  Enter: 'open',
  KeyT: 'take',
  KeyR: 'reply',
  KeyN: 'note',
  Escape: 'back',
}

/** The shortcuts with their keys, as the cheat sheet shows them. */
export const SHORTCUTS: [Shortcut, string][] = [
  ['next', 'J'],
  ['previous', 'K'],
  ['open', 'Enter'],
  ['take', 'T'],
  ['reply', 'R'],
  ['note', 'N'],
  ['back', 'Esc'],
  ['help', '?'],
]

/** What a key event asks for; nothing while somebody types, composes, or holds another key down. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
    return undefined
  if (isTypedInto(event.target)) return undefined
  if (event.key === '?') return 'help'
  if (event.shiftKey) return undefined
  const shortcut = CODES[event.code]
  // Enter on a link or a button is that link's or button's.
  if (shortcut === 'open' && event.target instanceof Element && event.target.closest('a, button'))
    return undefined
  return shortcut
}

function isTypedInto(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]',
    ) !== null
  )
}
