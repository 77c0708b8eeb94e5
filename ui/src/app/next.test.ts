import { expect, it } from 'vitest'
import { safeNext } from './next'

it.each(['/c/1?x=2#y', '/reports', '/'])('goes on to %s', (next) => {
  expect(safeNext(next)).toBe(next)
})

it.each(['//evil.example', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)', '/\t/evil.example', undefined, 7, '', '/login'])(
  'goes home instead of %s',
  (next) => {
    expect(safeNext(next)).toBe('/')
  },
)
