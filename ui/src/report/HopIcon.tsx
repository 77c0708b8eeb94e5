import type { Hop } from './types'

const SHAPES: Record<Hop['hop'], string> = {
  visitor: 'M4 5h16v11H4zM9 20h6M12 16v4',
  dns: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  edge: 'M7 18a4 4 0 01-.6-7.95 6 6 0 0111.5-1.4A4.7 4.7 0 0117.5 18z',
  origin: 'M4 4h16v6.5H4zM4 13.5h16V20H4zM7.5 7.25h.01M7.5 16.75h.01M11 7.25h5.5M11 16.75h5.5',
}

/** A hop as a small drawing. */
export function HopIcon({ hop }: { hop: Hop['hop'] }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path
        d={SHAPES[hop]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
