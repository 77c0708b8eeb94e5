import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api, unwrap } from '../client'
import { ApiError } from '../problem'
import type { Session } from '../types'

/** Who is signed in; `null` where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await unwrap(api.GET('/api/v1/session'))
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return null
      throw error
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in. Only for what is rendered behind the sign-in. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (!data) throw new ApiError('unauthenticated', 401)
  return data
}

/** Whether somebody works for the desk, rather than being helped by it. */
export function isStaff(session: Session): boolean {
  return ['agent', 'supervisor', 'admin'].includes(session.user.role)
}

/** Whether somebody may write and press buttons in the account's conversations. */
export function mayAct(session: Session): boolean {
  return session.user.role !== 'read_only'
}
