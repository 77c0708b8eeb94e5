/** The fewest characters of a password. Length is what counts (NIST SP 800-63B); no kinds of signs are asked for. */
export const MIN_LENGTH = 10

/** What is wrong with a new password: nothing, that it is short, or that it is one that everybody tries. */
export function newPasswordProblem(password: string, login = ''): 'short' | 'obvious' | null {
  if ([...password].length < MIN_LENGTH) return 'short'
  const plain = password.toLowerCase()
  const repeated = new Set(plain).size < 4
  const isName = login !== '' && plain.includes(login.toLowerCase()) && plain.length < login.length + 4
  return repeated || isName || OBVIOUS.some((word) => plain.startsWith(word)) ? 'obvious' : null
}

/** What guessers begin with, where it is long enough to pass. */
const OBVIOUS = [
  'password',
  '1234567890',
  '0123456789',
  'qwertyuiop',
  '1q2w3e4r5t',
  'abcdefghij',
  'iloveyou',
  'admin12345',
  'edgedesk',
]
