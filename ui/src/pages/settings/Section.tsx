import { useId, type ReactNode } from 'react'
import classes from './Section.module.css'

interface Props {
  title: string
  about?: string
  extra?: ReactNode
  children: ReactNode
}

/** A part of the settings: what it is on the left, what can be set on the right. */
export function Section({ title, about, extra, children }: Props) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {about && <p>{about}</p>}
        {extra}
      </header>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
