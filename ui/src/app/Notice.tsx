import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface Props {
  /** A number or a drawing above the words. */
  mark: ReactNode
  title: string
  text: string
  /** The way on. */
  children: ReactNode
}

/** A page that has nothing to show but why. */
export function Notice({ mark, title, text, children }: Props) {
  return (
    <div className={classes.centred}>
      <div className={classes.notice}>
        <p className={classes.mark} aria-hidden="true">
          {mark}
        </p>
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.text}>{text}</p>
        {children}
      </div>
    </div>
  )
}
