import { useCallback } from 'react'
import { useTexts } from '@/texts'
import { ApiError } from './problem'

/** Words an error in the chosen language: by its code, else by what kind of answer it was. */
export function useErrorText(): (error: unknown) => string {
  const { t, find, say } = useTexts()
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t('errors.unexpected')
      if (error.remedy) return say(error.remedy)
      const worded = find(`errors.${error.code}`)
      if (worded) return worded
      if (error.status === 0) return t('errors.offline')
      if (error.status === 404) return t('errors.not_found')
      if (error.status === 403) return t('errors.forbidden')
      if (error.status === 429) return t('errors.too_many_requests')
      if (error.status >= 500) return t('errors.internal')
      return error.detail ?? t('errors.unexpected')
    },
    [t, find, say],
  )
}
