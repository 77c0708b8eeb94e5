import type { DiagnosisEntry } from '@/api'

/** What the list of reports can be narrowed to. */
export const FILTERS = ['all', 'faulty', 'healthy', 'other'] as const

/** One of them. */
export type Filter = (typeof FILTERS)[number]

/** Where a diagnosis stands, in one word: its outcome, or why it has none. */
export function standing(diagnosis: Pick<DiagnosisEntry, 'status' | 'outcome'>) {
  return diagnosis.status === 'completed' ? (diagnosis.outcome ?? 'inconclusive') : diagnosis.status
}

/** What a diagnosis can stand at. */
export type Standing = ReturnType<typeof standing>

/** Whether it belongs into the narrowed list. */
export function matches(filter: Filter, diagnosis: Pick<DiagnosisEntry, 'status' | 'outcome'>): boolean {
  const at = standing(diagnosis)
  if (filter === 'all') return true
  return filter === 'other' ? at !== 'faulty' && at !== 'healthy' : at === filter
}
