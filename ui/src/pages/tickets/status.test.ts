import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TICKET_STATUSES, agentMoves, isFinal } from './status'

const SERVER = join(import.meta.dirname, '../../../../crates/edgedesk-flow/src/ticket/status.rs')

/** The table of the server, read from its source: `(A | B, C) => by == By::Agent`. */
function serverAllowsAgent(): Set<string> {
  const source = readFileSync(SERVER, 'utf8')
  const table = source.slice(source.indexOf('match (self, to) {') + 18, source.indexOf('_ => false'))
  const snake = (name: string) =>
    name
      .trim()
      .replace(/(?<!^)[A-Z]/g, '_$&')
      .toLowerCase()
  const allowed = new Set<string>()
  for (const arm of table.split('=>').map((part, i, parts) => [part, parts[i + 1] ?? ''] as const)) {
    const rule = arm[1].trim()
    if (!/^(by == By::Agent|by != By::System|by != By::Customer|true)/.test(rule)) continue
    for (const [, from = '', to = ''] of arm[0].matchAll(/\(([A-Za-z| ]+),\s*([A-Za-z]+)\)/g)) {
      for (const one of from.split('|')) allowed.add(`${snake(one)} > ${snake(to)}`)
    }
  }
  return allowed
}

describe('agentMoves', () => {
  it('offers what the server allows, and nothing else', () => {
    const offered = TICKET_STATUSES.flatMap((from) => agentMoves(from).map((to) => `${from} > ${to}`))
    const allowed = [...serverAllowsAgent()].filter((move) => !move.endsWith('> merged'))
    expect(allowed.length).toBeGreaterThan(8)
    expect([...offered].sort()).toEqual(allowed.sort())
  })

  it('offers nothing once a ticket is final', () => {
    for (const status of TICKET_STATUSES) expect(agentMoves(status).length === 0).toBe(isFinal(status))
  })
})
