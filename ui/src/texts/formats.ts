import type { Language } from './language'

/** Numbers and times as the language writes them, in the reader's own time zone. */
export interface Formats {
  /** `14:05`. */
  time(at: string | Date): string
  /** `11月24日 14:05`; with the year where it is another one. */
  dateTime(at: string | Date): string
  /** `今天`, `昨天`, or the date. */
  day(at: string | Date): string
  /** How long, from milliseconds: `850 ms`, `2.4 s`, `3 min`. */
  milliseconds(ms: number): string
  /** How long, in words, from seconds: `15 分钟`. */
  duration(seconds: number): string
  /** How long ago, in words: `3 分钟前`. */
  ago(at: string | Date, now: Date): string
  /** `1.5 MB`. */
  bytes(bytes: number): string
  /** `12,345`. */
  number(value: number): string
}

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The formats of one language. */
export function formats(language: Language): Formats {
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const short = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' })
  const long = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'short', day: 'numeric' })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const space = language === 'en' ? ', ' : ' '

  const date = (at: Date) => spaced((at.getFullYear() === new Date().getFullYear() ? short : long).format(at))
  const unit = (value: number, name: string) =>
    spaced(
      new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 0 }).format(value),
    )

  return {
    time: (at) => time.format(new Date(at)),
    dateTime: (at) => `${date(new Date(at))}${space}${time.format(new Date(at))}`,
    day: (at) => {
      const days = daysBetween(new Date(at), new Date())
      return days === 0 || days === 1 ? capitalised(relative.format(-days, 'day')) : date(new Date(at))
    },
    milliseconds: (ms) => {
      if (ms < 1) return '< 1 ms'
      if (ms < 1_000) return `${Math.round(ms)} ms`
      if (ms < 60_000) return `${(ms / 1_000).toFixed(1)} s`
      return `${number.format(ms / 60_000)} min`
    },
    duration: (seconds) => {
      if (seconds < MINUTE) return unit(Math.max(1, Math.round(seconds)), 'second')
      if (seconds < HOUR) return unit(Math.round(seconds / MINUTE), 'minute')
      if (seconds < 2 * DAY) return unit(Math.round(seconds / HOUR), 'hour')
      return unit(Math.round(seconds / DAY), 'day')
    },
    ago: (at, now) => {
      const seconds = Math.max(0, (now.getTime() - new Date(at).getTime()) / 1_000)
      if (seconds < MINUTE) return relative.format(0, 'second')
      if (seconds < HOUR) return spaced(relative.format(-Math.round(seconds / MINUTE), 'minute'))
      if (seconds < DAY) return spaced(relative.format(-Math.round(seconds / HOUR), 'hour'))
      return date(new Date(at))
    },
    bytes: (bytes) => {
      if (bytes < 1024) return `${bytes} B`
      if (bytes < 1024 * 1024) return `${number.format(bytes / 1024)} KB`
      return `${number.format(bytes / 1024 / 1024)} MB`
    },
    number: (value) => number.format(value),
  }
}

function daysBetween(earlier: Date, later: Date): number {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  return Math.round((midnight(later) - midnight(earlier)) / (DAY * 1_000))
}

/** `3 分钟前` for the `3分钟前` of Intl: a space stands between digits and Chinese. */
function spaced(words: string): string {
  return words.replace(/\d(?=\p{Script=Han})|\p{Script=Han}(?=\d)/gu, '$& ')
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
