import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '@/api'

/** The cache of what the server has said. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Only what may succeed next time is asked again.
        retry: (count, error) => count < 2 && error instanceof ApiError && error.passing,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
}
