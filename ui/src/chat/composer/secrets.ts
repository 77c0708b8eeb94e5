/** A stretch of a text that nobody should send in a chat. */
export interface Secret {
  kind: 'private_key' | 'access_key' | 'token' | 'identity_number' | 'password'
  start: number
  end: number
}

const PATTERNS: [Secret['kind'], RegExp][] = [
  ['private_key', /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g],
  // Alibaba Cloud, Tencent Cloud, AWS, GitHub, Slack, OpenAI-style keys: their own prefixes.
  [
    'access_key',
    /\b(?:LTAI[0-9A-Za-z]{12,30}|AKID[0-9A-Za-z]{13,40}|A(?:KIA|SIA)[0-9A-Z]{16}|gh[opsu]_[0-9A-Za-z]{36}|xox[abpr]-[0-9A-Za-z-]{10,}|sk-[0-9A-Za-z_-]{20,})/g,
  ],
  ['token', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g],
  ['token', /(?<=\bauthorization\s*[:：]\s*(?:bearer|basic)\s+)[\w.~+/=-]{12,}/gi],
  [
    'access_key',
    /(?<=(?:access[_ -]?key[_ -]?secret|secret[_ -]?(?:access[_ -]?)?key|api[_ -]?key|密钥)\s*(?:[:：=]|是|为)\s*["']?)[\w/+=-]{16,}/gi,
  ],
  ['password', /(?<=(?:password|passwd|密码|口令)\s*(?:[:：=]|是|为)\s*["']?)[^\s"'，。；,;]{6,}/gi],
  ['identity_number', /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g],
]

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** The secrets in a text, in their order, without overlaps. */
export function findSecrets(text: string): Secret[] {
  const found = PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => kind !== 'identity_number' || hasRightCheckDigit(match))
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  )
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((secret, i) => found.slice(0, i).every((before) => before.end <= secret.start))
}

/** The text with something else in the place of its secrets. */
export function withoutSecrets(text: string, placeholder: string): string {
  return findSecrets(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + placeholder + rest.slice(end), text)
}

/** GB 11643: the last character of an identity number follows from the others. */
function hasRightCheckDigit(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0)
  return CHECK_DIGITS[sum % 11] === number[17]?.toUpperCase()
}
