/** The headers in what was typed, one a line, as name and value. Lines that are none are left out. */
export function headersFrom(text: string): [string, string][] {
  return text.split('\n').flatMap((line): [string, string][] => {
    const match = /^\s*([!#$%&'*+.^_`|~\w-]+)\s*[:：]\s*(.*?)\s*$/.exec(line)
    return match?.[1] && match[2] ? [[match[1], match[2]]] : []
  })
}
