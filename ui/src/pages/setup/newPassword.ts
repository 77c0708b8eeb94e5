/** The fewest and the most characters of a password, as the server has them. It refuses those that everybody tries as well. */
export const LENGTH = { min: 8, max: 256 }

/** Whether a new password has a length that will do, counted in characters. */
export function hasGoodLength(password: string): boolean {
  const { length } = [...password]
  return length >= LENGTH.min && length <= LENGTH.max
}
