import { useId, type ReactNode } from 'react'
import classes from './CaseSection.module.css'

/** A part of the case file. */
export function CaseSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
