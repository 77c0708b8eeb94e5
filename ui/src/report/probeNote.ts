import type { Evidence } from './types'

/** What a probe speaks, which sets its colour. */
export type Speaks = 'dns' | 'transport' | 'http' | 'inside'

const SPEAKS: Record<string, Speaks> = {
  resolve: 'dns',
  walk: 'dns',
  ask_server: 'dns',
  dnssec: 'dns',
  tcp: 'transport',
  tls: 'transport',
  http: 'http',
  fetch_issuer: 'http',
  fetch_revocation: 'http',
}

/** What the probe speaks. */
export function speaks(probe: Evidence['probe']): Speaks {
  return SPEAKS[probe.kind] ?? 'inside'
}

/** A probe in a few words, as an engineer of any language would note it; the same as in the exported reports. */
export function probeNote(probe: Evidence['probe']): string {
  const it = (name: string) => String(probe[name] ?? '')
  switch (probe.kind) {
    case 'domain':
      return `CDN domain ${it('host')}`
    case 'node':
      return `CDN node ${it('address')}`
    case 'signature':
      return `URL signature ${it('host')}${it('path')}`
    case 'resolve':
      return `DNS ${it('rtype')} @${bare(it('resolver'))} ${it('name')}`
    case 'walk':
      return `DNS walk ${it('name')}`
    case 'ask_server':
      return `DNS ${it('rtype')}${probe.tcp ? ' +tcp' : ''} @${bare(it('server'))} ${it('name')}`
    case 'dnssec':
      return `DNSSEC ${it('rtype')} ${it('name')}`
    case 'tcp':
      return `TCP ${it('addr')}`
    case 'tls':
      return `TLS @${it('addr')} ${it('sni') || '(no SNI)'}`
    case 'fetch_issuer':
      return `issuer ${it('url')}`
    case 'fetch_revocation':
      return `revocation ${it('url')}`
    case 'http':
      return `${it('version')} ${it('method')} @${it('addr')} ${probe.tls ? 'https' : 'http'}://${it('host')}${it('path')}`
    default:
      return probe.kind
  }
}

/** A server's address; its port only where it is not DNS's own. */
function bare(server: string): string {
  return server.endsWith(':53') ? server.slice(0, -3).replace(/^\[(.*)\]$/, '$1') : server
}
