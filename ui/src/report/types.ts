import type { Outcome, Text } from '@/api'

/** `edgedesk.report/1`, as far as it is shown; its schema is `docs/report.schema.json`. */
export interface Report {
  id: string
  target: { url: string; host: string; account: string | null; corrections?: Text[] }
  outcome: Outcome
  root_causes: Cause[]
  advice: Cause[]
  notes: Cause[]
  findings: Finding[]
  path: Hop[]
  timing: { total_ms: number; probes: number; critical_path_ms: number }
  evidence: Evidence[]
}

export interface Cause {
  code: string
  grade: 'A' | 'B' | 'C' | 'D'
  certainty: 'root_cause' | 'probable'
  who_acts: 'customer' | 'provider' | 'isp' | 'wait' | 'desk'
  title: Text
  summary: Text
  fix: Text[]
  evidence: string[]
  explains: string[]
  ruled_out: { code: string; because: Text }[]
  reproduce: string[]
}

export type Status = 'ok' | 'info' | 'warning' | 'error' | 'not_measured' | 'not_applicable'

export type Layer =
  | 'input'
  | 'account'
  | 'cdn'
  | 'dns'
  | 'edge'
  | 'tls'
  | 'http'
  | 'access'
  | 'origin'
  | 'cache'
  | 'content'
  | 'perf'
  | 'desk'
  | 'unknown'

export interface Finding {
  check: string
  slug: string
  tag: string
  status: Status
  layer: Layer
  subject: string
  title: Text
  message: Text
  remedy: Text[]
  evidence: string[]
}

export interface Hop {
  hop: 'visitor' | 'dns' | 'edge' | 'origin'
  state: 'ok' | 'degraded' | 'broken' | 'not_measured'
}

export interface Evidence {
  id: string
  /** What was asked; `kind` says what else there is. */
  probe: { kind: string } & Record<string, unknown>
  /** What was seen, or why nothing was looked at. */
  answer: { observed: unknown } | { not_measured: { reason: string; detail?: string } }
  vantage: string
  at: string
  ms: number
}

/** The report in an API answer, where it is one that this front end can show. */
export function asReport(value: unknown): Report | undefined {
  const report = value as (Report & { schema?: string }) | null | undefined
  return report?.schema === 'edgedesk.report/1' ? report : undefined
}
