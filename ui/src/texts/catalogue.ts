import type zh from './zh-CN.json'

/** The sentences of one language. Chinese is written first; every other language has the same shape. */
export type Catalogue = typeof zh

type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string]

/** The name of a sentence: `chat.send`. */
export type Key = Path<Catalogue>

/** What stands in for a sentence's placeholders. */
export type Values = Record<string, string | number>

/** Where a value goes: `{name}`. With forms, `{n:check|checks}`, the form that fits the number `n`. */
const PLACEHOLDER = /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g

/** The sentence, or nothing where the catalogue has none of that name. */
export function find(catalogue: Catalogue, key: string): string | undefined {
  let at: unknown = catalogue
  for (const part of key.split('.')) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined
  return typeof at === 'string' ? at : undefined
}

/** Puts the values in. */
export function fill(sentence: string, values: Values = {}): string {
  return sentence.replace(PLACEHOLDER, (whole, name: string, one?: string, other?: string) => {
    const value = values[name]
    if (value === undefined) return whole
    if (one === undefined || other === undefined) return String(value)
    return value === 1 ? one : other
  })
}

/** The names of a sentence's placeholders. */
export function placeholders(sentence: string): Set<string> {
  return new Set([...sentence.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))
}
