import type { ReactNode } from 'react'
import classes from './ReportView.module.css'

/** A titled part of the report. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      {children}
    </section>
  )
}
