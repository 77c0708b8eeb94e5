import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { App } from 'antd'
import { useCallback } from 'react'
import { api, ApiError, sessionQuery, unwrap, useErrorText } from '@/api'

/** Ends the session and forgets everything that was fetched in it. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const router = useRouter()
  const { message } = App.useApp()
  const describe = useErrorText()
  return useCallback(async () => {
    try {
      await unwrap(api.DELETE('/api/v1/session'))
    } catch (error) {
      // Signed out already is signed out.
      if (!(error instanceof ApiError && error.status === 401)) return void message.error(describe(error))
    }
    sessionStorage.clear()
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, null)
    await router.navigate({ to: '/login' })
  }, [queries, router, message, describe])
}
