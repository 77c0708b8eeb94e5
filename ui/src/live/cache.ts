import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import { type Conversation, conversationQuery, conversationsQuery, type Entry } from '@/api'

type Pages = InfiniteData<{ items: Conversation[]; next?: string | null }>

/** Takes a conversation's new face into every cached answer that shows it. */
export function keepConversation(queries: QueryClient, conversation: Conversation): void {
  queries.setQueryData(conversationQuery(conversation.id).queryKey, conversation)
  update(queries, conversation.id, () => conversation)
}

/** Takes in what has changed of a conversation, wherever it is shown. */
export function changeConversation(queries: QueryClient, id: string, change: Partial<Conversation>): void {
  queries.setQueryData(conversationQuery(id).queryKey, (old) => old && { ...old, ...change })
  update(queries, id, (conversation) => ({ ...conversation, ...change }))
}

/** A log has grown: its conversation is the newest of the list now. */
export function noteEntry(queries: QueryClient, entry: Entry): void {
  const grown = (conversation: Conversation): Conversation => ({
    ...conversation,
    last_seq: Math.max(conversation.last_seq, entry.seq),
    updated_at: entry.at > conversation.updated_at ? entry.at : conversation.updated_at,
  })
  queries.setQueryData(conversationQuery(entry.conversation).queryKey, (old) => old && grown(old))
  update(queries, entry.conversation, grown)
}

function update(queries: QueryClient, id: string, to: (conversation: Conversation) => Conversation): void {
  const key = conversationsQuery.queryKey
  const pages = queries.getQueryData<Pages>(key)
  if (!pages) return
  const known = pages.pages.some((page) => page.items.some((item) => item.id === id))
  if (!known) return void queries.invalidateQueries({ queryKey: key })
  queries.setQueryData<Pages>(key, {
    ...pages,
    pages: pages.pages.map((page) => ({ ...page, items: page.items.map((item) => (item.id === id ? to(item) : item)) })),
  })
}
