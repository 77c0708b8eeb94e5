import { queryOptions } from '@tanstack/react-query'
import { api, type Conversation, unwrap } from '@/api'

/** The parts of the inbox. */
export const TABS = ['queue', 'mine', 'all'] as const

/** One of them. */
export type Tab = (typeof TABS)[number]

const LIMIT = 100

/** What stands in a part of the inbox. Everything under `inbox` is asked for again when the event stream tells of a change. */
export const inboxQuery = (tab: Tab) =>
  queryOptions({
    queryKey: ['inbox', tab],
    queryFn: async (): Promise<Conversation[]> => {
      if (tab === 'queue') return (await unwrap(api.GET('/api/v1/queue'))).items
      const query = { limit: LIMIT, ...(tab === 'mine' ? { mine: true } : {}) }
      return (await unwrap(api.GET('/api/v1/conversations', { params: { query } }))).items
    },
  })
