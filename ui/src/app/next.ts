/** Where to go after signing in: a path of this site, whatever an address from elsewhere may ask for. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/'
  const url = new URL(next, 'https://desk.invalid')
  // `//evil.example` and `/\evil.example` are other sites to a browser.
  if (url.origin !== 'https://desk.invalid' || url.pathname.startsWith('/login')) return '/'
  return url.pathname + url.search + url.hash
}
