import { describe, expect, it } from 'vitest'
import { fill, placeholders } from './catalogue'
import en from './en.json'
import zh from './zh-CN.json'

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  )
}

describe('the catalogues', () => {
  const chinese = flat(zh)
  const english = flat(en)

  it('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it.each([...chinese])('have the same placeholders in %s', (key, sentence) => {
    expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(sentence))
  })

  it.each([...chinese, ...english])('say something in %s', (_, sentence) => {
    expect(sentence.trim()).not.toBe('')
  })

  it.each([...chinese])('use full-width punctuation in the Chinese of %s', (_, sentence) => {
    expect(sentence).not.toMatch(/[\u4e00-\u9fff][,;!?](\s|$|[\u4e00-\u9fff])/)
  })

  it.each([...chinese])('have a space between Chinese and Latin in %s', (_, sentence) => {
    expect(sentence).not.toMatch(/[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/)
  })
})

describe('fill', () => {
  it('puts values in', () => {
    expect(fill('{n} of {all}', { n: 1, all: 3 })).toBe('1 of 3')
  })

  it('chooses the form that fits the number', () => {
    expect(fill('{n} {n:check|checks}', { n: 1 })).toBe('1 check')
    expect(fill('{n} {n:check|checks}', { n: 2 })).toBe('2 checks')
  })

  it('leaves what it has no value for', () => {
    expect(fill('{name}')).toBe('{name}')
  })
})
