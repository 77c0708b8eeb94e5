import { expect, it } from 'vitest'
import { hasGoodLength } from './newPassword'

it('asks for length, and for nothing else', () => {
  expect(hasGoodLength('1234567')).toBe(false)
  expect(hasGoodLength('correct horse battery')).toBe(true)
  expect(hasGoodLength('天青色等烟雨而我')).toBe(true)
  expect(hasGoodLength('x'.repeat(257))).toBe(false)
})

it('counts characters, not code units', () => {
  expect(hasGoodLength('🐢🐢🐢🐢🐢')).toBe(false)
})
