import type { Author, Body, Entry } from '@/api'

const AUTHORS: Record<Author['kind'], Author> = {
  customer: { kind: 'customer', id: 'u-1', name: '李雷' },
  agent: { kind: 'agent', id: 'u-9', name: '王芳' },
  bot: { kind: 'bot', id: null, name: 'EdgeDesk' },
}

/** An entry of the conversation `c-1`. */
export function entry<K extends Entry['kind']>(
  seq: number,
  kind: K,
  body: Body<K>,
  by: Author['kind'] = 'bot',
  clientKey?: string,
): Entry {
  return {
    conversation: 'c-1',
    seq,
    id: `e-${seq}`,
    client_key: clientKey ?? null,
    author: AUTHORS[by],
    at: new Date(Date.UTC(2026, 10, 24, 1, 0, seq)).toISOString(),
    kind,
    body,
  } as Entry
}

/** What a customer has typed. */
export function typed(seq: number, text: string, clientKey?: string): Entry {
  return entry(seq, 'message.created', { content: { type: 'typed', text }, attachments: [], choices: [] }, 'customer', clientKey)
}
