import { type ReactNode, useId } from 'react'
import classes from './Card.module.css'

interface Props {
  title: ReactNode
  icon?: ReactNode
  /** What has become of it, where nothing can be pressed any more. */
  outcome?: ReactNode
  /** Buttons. */
  actions?: ReactNode
  wide?: boolean
  children?: ReactNode
}

/** A card of the chat: something to read, to fill in, or to decide. */
export function Card({ title, icon, outcome, actions, wide, children }: Props) {
  const id = useId()
  return (
    <section className={`${classes.card} ${wide ? classes.wide : ''}`} aria-labelledby={id}>
      <h3 id={id} className={classes.title}>
        {icon}
        {title}
      </h3>
      {children && <div className={classes.content}>{children}</div>}
      {outcome && <p className={classes.outcome}>{outcome}</p>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}
