import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api'

/** The browsers that are signed in as this person. */
export const devicesQuery = queryOptions({
  queryKey: ['devices'],
  queryFn: () => unwrap(api.GET('/api/v1/sessions')),
})

/** The consents of the account, newest first. */
export const consentsQuery = infiniteQueryOptions({
  queryKey: ['consents'],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET('/api/v1/consents', { params: { query: { limit: 20, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})
