import type { Key } from '@/texts'

/** What is wrong with an input, as the key of a text; `null` where nothing is. */
export type Problem = Key | null

/** Full-width signs that Chinese input methods leave in addresses, and what they stand for. */
const FULL_WIDTH: Record<string, string> = {
  '：': ':',
  '／': '/',
  '．': '.',
  '。': '.',
  '？': '?',
  '＆': '&',
  '＝': '=',
  '－': '-',
  '　': ' ',
}

/** The input as it was meant: without blanks at its ends, invisible characters and full-width punctuation. */
export function tidy(text: string): string {
  return text
    .replace(/[：／．。？＆＝－　]/g, (sign) => FULL_WIDTH[sign] ?? sign)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .trim()
}

/** The host of an address, whether it was pasted as a name or as a whole URL; as typed where there is none. */
export function hostOf(text: string): string {
  const clean = tidy(text)
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(clean) ? clean : `http://${clean}`).hostname.replace(
      /\.$/,
      '',
    )
  } catch {
    return clean
  }
}

/** The address with a scheme; as typed where it cannot be one. */
export function withScheme(text: string): string {
  const clean = tidy(text)
  return clean === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(clean) ? clean : `https://${clean}`
}

/** Whether it can be asked for over HTTP. */
export function urlProblem(text: string): Problem {
  if (tidy(text) === '') return 'panel.problem.urlMissing'
  let url: URL
  try {
    url = new URL(withScheme(text))
  } catch {
    return 'panel.problem.urlInvalid'
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'panel.problem.urlScheme'
  return url.hostname.includes('.') || url.hostname.startsWith('[') ? null : 'panel.problem.urlInvalid'
}

/** Whether it can be a domain. */
export function nameProblem(text: string): Problem {
  if (tidy(text) === '') return 'panel.problem.nameMissing'
  const host = hostOf(text)
  if (ipProblem(host) === null) return 'panel.problem.nameIsIp'
  const labels = host.split('.')
  const wellFormed = labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label))
  return labels.length > 1 && host.length <= 253 && wellFormed ? null : 'panel.problem.nameInvalid'
}

/** The IP address without the brackets that it has in a URL. */
export function bare(text: string): string {
  return tidy(text).replace(/^\[(.*)\]$/, '$1')
}

/** Whether it can be an IP address. */
export function ipProblem(text: string): Problem {
  const clean = bare(text)
  if (clean === '') return 'panel.problem.ipMissing'
  return isIpv4(clean) || isIpv6(clean) ? null : 'panel.problem.ipInvalid'
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
}

/** The browser's own parser knows every form. */
function isIpv6(text: string): boolean {
  if (!/^[0-9a-f:.]+$/i.test(text) || !text.includes(':')) return false
  try {
    return new URL(`http://[${text}]/`).hostname.startsWith('[')
  } catch {
    return false
  }
}
