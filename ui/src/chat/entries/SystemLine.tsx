import type { ReactNode } from 'react'
import classes from './SystemLine.module.css'

/** Something that happened, without anybody speaking. */
export function SystemLine({ children }: { children: ReactNode }) {
  return <p className={classes.line}>{children}</p>
}
