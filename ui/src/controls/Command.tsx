import { CopyButton } from './CopyButton'
import classes from './Command.module.css'

/** A command for a terminal, to be copied. */
export function Command({ children }: { children: string }) {
  return (
    <div className={classes.command}>
      <code className={classes.code} translate="no">
        {children}
      </code>
      <CopyButton text={children} />
    </div>
  )
}
