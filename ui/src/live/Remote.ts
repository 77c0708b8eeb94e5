import { type Action, api, type Entry, unwrap } from '@/api'
import type { Outgoing } from './outbox'

/** Which part of a log is asked for. */
export interface Range {
  after?: number
  before?: number
  limit: number
}

/** What the live part of the front end asks of the server. */
export interface Remote {
  /** Entries of a log, oldest first: the ones right after `after`, or right before `before`. */
  events(conversation: string, range: Range): Promise<Entry[]>
  /** Stores a message; the same key again gives the same entry. */
  send(message: Outgoing): Promise<Entry>
  /** Presses a button; gives what came of it. */
  act(conversation: string, clientKey: string, action: Action): Promise<Entry[]>
  /** Tells that everything up to `seq` was seen. */
  read(conversation: string, seq: number): Promise<void>
  /** Tells that something is being written. */
  typing(conversation: string): Promise<void>
}

/** The server itself. */
export const remote: Remote = {
  async events(id, query) {
    const page = await unwrap(api.GET('/api/v1/conversations/{id}/events', { params: { path: { id }, query } }))
    return page.items.toSorted((a, b) => a.seq - b.seq)
  },
  send({ conversation: id, clientKey, text, attachments }) {
    const body = { client_key: clientKey, text, attachments: attachments.map((attachment) => attachment.id) }
    return unwrap(api.POST('/api/v1/conversations/{id}/messages', { params: { path: { id } }, body }))
  },
  async act(id, clientKey, action) {
    const body = { client_key: clientKey, action }
    const answer = await unwrap(api.POST('/api/v1/conversations/{id}/actions', { params: { path: { id } }, body }))
    return answer.events
  },
  async read(id, seq) {
    await unwrap(api.PUT('/api/v1/conversations/{id}/read', { params: { path: { id } }, body: { seq } }))
  },
  async typing(id) {
    await unwrap(api.POST('/api/v1/conversations/{id}/typing', { params: { path: { id } } }))
  },
}
