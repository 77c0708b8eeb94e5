import type { FormRule } from 'antd'

import { useTexts } from '@/texts'
import type { Problem } from './address'

/** Makes form rules out of checks that answer with the key of a text. */
export function useRule() {
  const { t } = useTexts()
  return (check: (text: string) => Problem): FormRule => ({
    validator: (_, value: string | undefined) => {
      const problem = check(value ?? '')
      return problem === null ? Promise.resolve() : Promise.reject(new Error(t(problem)))
    },
  })
}
