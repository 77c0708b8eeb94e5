import { createContext } from 'react'
import type { Locale } from 'antd/es/locale'
import type { Key, Values } from './catalogue'
import type { Formats } from './formats'
import type { Language, ShortLanguage } from './language'

/** What a component needs to speak. */
export interface Texts {
  language: Language
  /** The language as sentences of both languages name it. */
  lang: ShortLanguage
  setLanguage(language: Language): void
  /** A sentence of the catalogue. */
  t(key: Key, values?: Values): string
  /** A sentence whose name is only known at run time, such as that of an error's code. */
  find(key: string): string | undefined
  /** The right half of a sentence that the server wrote in both languages. */
  say(text: { zh: string; en: string }): string
  /** Times, durations and sizes. */
  format: Formats
  /** antd's own words. */
  antd: Locale | undefined
}

export const TextsContext = createContext<Texts | null>(null)
