import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '../client'
import type { Diagnosis } from '../types'

/** One diagnosis with its steps, and its report once there is one. */
export const diagnosisQuery = (id: string) =>
  queryOptions({
    queryKey: ['diagnosis', id],
    queryFn: () => unwrap(api.GET('/api/v1/diagnoses/{id}', { params: { path: { id } } })),
    // What has ended never changes.
    staleTime: (query) => (hasEnded(query.state.data) ? Number.POSITIVE_INFINITY : 0),
  })

/** Whether nothing more will come. */
export function hasEnded(diagnosis: Diagnosis | undefined): boolean {
  return diagnosis !== undefined && diagnosis.status !== 'queued' && diagnosis.status !== 'running'
}
