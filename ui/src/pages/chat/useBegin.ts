import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { api, conversationQuery, conversationsQuery, unwrap } from '@/api'

/** Begins a conversation and goes there, with what is to be done first in it. One at a time. */
export function useBegin(): (first: (conversation: string) => Promise<void> | void) => Promise<void> {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const busy = useRef(false)
  return useCallback(
    async (first) => {
      if (busy.current) return
      busy.current = true
      try {
        const conversation = await unwrap(api.POST('/api/v1/conversations', { body: {} }))
        queries.setQueryData(conversationQuery(conversation.id).queryKey, conversation)
        await navigate({ to: '/c/$id', params: { id: conversation.id } })
        await first(conversation.id)
        void queries.invalidateQueries({ queryKey: conversationsQuery.queryKey })
      } finally {
        busy.current = false
      }
    },
    [navigate, queries],
  )
}
