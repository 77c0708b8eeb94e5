/** A language that every text exists in. */
export type Language = 'zh-CN' | 'en'

/** The language's name in the API and in sentences of both languages. */
export type ShortLanguage = 'zh' | 'en'

const KEY = 'edgedesk.language'

/** The language that a tag such as `en-GB` or `zh` asks for. */
export function languageOf(tag: string | null | undefined): Language | undefined {
  if (!tag) return undefined
  const primary = tag.toLowerCase().split('-')[0]
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : undefined
}

/** The user's choice, else the browser's, else Chinese. */
export function preferredLanguage(): Language {
  const browsers = navigator.languages.map(languageOf).find((language) => language !== undefined)
  return chosenLanguage() ?? browsers ?? 'zh-CN'
}

/** What was chosen in this browser. */
export function chosenLanguage(): Language | undefined {
  return languageOf(localStorage.getItem(KEY))
}

/** Keeps the choice for this browser. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
}

/** As the API writes it. */
export function short(language: Language): ShortLanguage {
  return language === 'en' ? 'en' : 'zh'
}
