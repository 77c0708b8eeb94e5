import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, type Entry, unwrap } from '@/api'
import { remote } from '@/live/Remote'

/** The tickets of the account, newest first. */
export const ticketsQuery = infiniteQueryOptions({
  queryKey: ['tickets'],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET('/api/v1/tickets', { params: { query: { limit: 30, cursor: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})

/** One ticket; staff get the case file with it. */
export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['ticket', id],
    queryFn: () => unwrap(api.GET('/api/v1/tickets/{id}', { params: { path: { id } } })),
  })

const PART = 200

/** The log of a ticket's conversation, from its beginning: what has become of the ticket stands in it. */
export const ticketLogQuery = (conversation: string) =>
  queryOptions({
    queryKey: ['ticket-log', conversation],
    queryFn: async () => {
      const log: Entry[] = []
      for (;;) {
        const after = log.at(-1)?.seq ?? 0
        const items = await remote.events(conversation, { after, limit: PART })
        log.push(...items)
        if (items.length < PART) return log
      }
    },
  })
