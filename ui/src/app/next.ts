/** Where to go when nothing better is known: the chat. */
const HOME = '/'

/** A base that no real address can share. */
const BASE = 'https://desk.invalid'

/**
 * The page to open after signing in: a path of this very desk, whatever `?next=` says. Everything that a browser
 * could read as another site becomes the chat, and so does signing in itself.
 */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !isPath(next) || !URL.canParse(next, BASE)) return HOME
  const url = new URL(next, BASE)
  // Dot segments are gone now, and what is left may begin with two slashes: `/.//evil.test`.
  const path = url.pathname + url.search + url.hash
  if (url.origin !== BASE || !isPath(path)) return HOME
  return /^\/(login|setup|api|s)(\/|$)/.test(url.pathname) ? HOME : path
}

/** One slash at the front, and nothing that browsers drop or turn into a slash. */
function isPath(text: string): boolean {
  return /^\/(?![/\\])/.test(text) && !/[\p{Cc}\\]/u.test(text)
}
