import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeNext } from './next'

describe('safeNext', () => {
  it.each(['/', '/c/0190', '/reports?outcome=faulty', '/reports/1#path', '/staff/t/7?tab=notes'])('keeps %s', (path) => {
    expect(safeNext(path)).toBe(path)
  })

  it.each([
    undefined,
    7,
    '',
    'reports',
    'https://evil.test/',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    '/.//evil.test',
    '/a/..//evil.test',
    '\\\\evil.test',
    'javascript:alert(1)',
    '/api/v1/session',
  ])('sends %j to the chat', (next) => {
    expect(safeNext(next)).toBe('/')
  })

  it('does not come back to signing in', () => {
    expect(safeNext('/login?next=/login')).toBe('/')
    expect(safeNext('/setup?token=x')).toBe('/')
  })

  it('never leaves the desk, whatever is given', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', '%2f', '\t', '\n', 'evil.test', 'http:', ' ')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(pieces).map((all) => all.join(''))), (next) => {
        expect(new URL(safeNext(next), 'https://desk.test').origin).toBe('https://desk.test')
      }),
    )
  })
})
