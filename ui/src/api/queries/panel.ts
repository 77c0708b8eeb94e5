import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../client'

/** Tools, quick links, examples, hours and limits. */
export const panelQuery = queryOptions({
  queryKey: ['panel'],
  queryFn: () => unwrap(api.GET('/api/v1/panel')),
  staleTime: 60_000,
})
