import { use } from 'react'
import { type Texts, TextsContext } from './TextsContext'

/** The texts of the chosen language. */
export function useTexts(): Texts {
  const texts = use(TextsContext)
  if (!texts) throw new Error('useTexts needs a TextsProvider above it')
  return texts
}
