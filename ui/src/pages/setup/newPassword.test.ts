import { describe, expect, it } from 'vitest'
import { newPasswordProblem } from './newPassword'

describe('newPasswordProblem', () => {
  it('asks for length, and for nothing else', () => {
    expect(newPasswordProblem('short')).toBe('short')
    expect(newPasswordProblem('correct horse battery')).toBeNull()
    expect(newPasswordProblem('天青色等烟雨而我在等你')).toBeNull()
  })

  it('counts characters, not code units', () => {
    expect(newPasswordProblem('🐢🐢🐢🐢🐢')).toBe('short')
  })

  it('refuses what is tried first', () => {
    expect(newPasswordProblem('Password2026')).toBe('obvious')
    expect(newPasswordProblem('aaaaaaaaaaaa')).toBe('obvious')
    expect(newPasswordProblem('chen.wei@shop', 'chen.wei@shop')).toBe('obvious')
  })
})
