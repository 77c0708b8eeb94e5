import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api'

/** The diagnoses of the account, newest first. */
export const diagnosesQuery = infiniteQueryOptions({
  queryKey: ['diagnoses'],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET('/api/v1/diagnoses', { params: { query: { limit: 30, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})

/** The links under which strangers can read a report. */
export const sharesQuery = (diagnosis: string) =>
  queryOptions({
    queryKey: ['shares', diagnosis],
    queryFn: () => unwrap(api.GET('/api/v1/diagnoses/{id}/shares', { params: { path: { id: diagnosis } } })),
  })
