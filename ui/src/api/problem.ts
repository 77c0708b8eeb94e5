import type { Problem, Text } from './types'

/** An answer that was not the one asked for: what the server said, or that nothing came from it. */
export class ApiError extends Error {
  override name = 'ApiError'

  constructor(
    /** Stable, snake_case; `errors.<code>` words it. */
    readonly code: string,
    /** The HTTP status; 0 where no answer came. */
    readonly status: number,
    /** The field that is wrong, where one is. */
    readonly field?: string,
    /** What the server said, for people who read logs. */
    readonly detail?: string,
    /** In how many seconds to try again, where the server said so. */
    readonly retryAfter?: number,
    /** What to do about it, in both languages, where the server said so. */
    readonly remedy?: Text,
  ) {
    super(detail ?? code)
  }

  /** Whether the same request may succeed later. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }
}

/** The error of an answer's body, which should be a problem document. */
export function toError(body: unknown, response: Response): ApiError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
  const retryAfter = Number(response.headers.get('retry-after') || Number.NaN)
  return new ApiError(
    problem.code ?? `status_${response.status}`,
    response.status,
    problem.field ?? undefined,
    problem.detail ?? problem.title,
    Number.isFinite(retryAfter) ? retryAfter : undefined,
    problem.remedy ?? undefined,
  )
}
