import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { fill, find, type Key, type Values } from './catalogue'
import { formats } from './formats'
import { keepLanguage, type Language, short } from './language'
import { load, type Loaded } from './load'
import { type Texts, TextsContext } from './TextsContext'

/** Gives the texts to everything below it, and keeps `<html lang>` right. */
export function TextsProvider({ initial, children }: { initial: Loaded; children: ReactNode }) {
  const [loaded, setLoaded] = useState(initial)

  useLayoutEffect(() => {
    document.documentElement.lang = loaded.language
  }, [loaded.language])

  const setLanguage = useCallback((language: Language) => {
    keepLanguage(language)
    void load(language).then(setLoaded)
  }, [])

  const texts = useMemo((): Texts => {
    const { language, catalogue, antd } = loaded
    const lang = short(language)
    return {
      language,
      lang,
      setLanguage,
      antd,
      t: (key: Key, values?: Values) => fill(find(catalogue, key) ?? key, values),
      find: (key) => find(catalogue, key),
      say: (text) => text[lang],
      format: formats(language),
    }
  }, [loaded, setLanguage])

  return <TextsContext value={texts}>{children}</TextsContext>
}
