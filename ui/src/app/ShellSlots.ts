import { createContext } from 'react'

/** Places in the header that a page may fill through `InHeader`. */
export const ShellSlots = createContext<{ start: HTMLElement | null; end: HTMLElement | null }>({ start: null, end: null })
