import createClient from 'openapi-fetch'
import { ApiError, toError } from './problem'
import type { paths } from './schema'

/** The API, typed by its own document: `unwrap(api.GET('/api/v1/session'))`. */
export const api = createClient<paths>({ baseUrl: '/' })

type Result<T> = { data?: T; error?: unknown; response: Response }

const onSignedOut = new Set<() => void>()

/** Calls back when an answer says that nobody is signed in any more. */
export function whenSignedOut(listener: () => void): () => void {
  onSignedOut.add(listener)
  return () => onSignedOut.delete(listener)
}

/**
 * The answer's body.
 *
 * @throws ApiError for every other answer, and where none came.
 */
export async function unwrap<T>(request: Promise<Result<T>>): Promise<T> {
  let result: Result<T>
  try {
    result = await request
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiError('offline', 0)
  }
  if (result.response.ok) return result.data as T
  const error = toError(result.error, result.response)
  if (error.status === 401 && error.code !== 'wrong_credentials') for (const listener of onSignedOut) listener()
  throw error
}
