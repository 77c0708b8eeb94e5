import { useTexts } from '@/texts'
import classes from './RuledOut.module.css'
import type { Cause } from './types'

/** Close rivals of a cause, and what rules each out. */
export function RuledOut({ rivals }: { rivals: Cause['ruled_out'] }) {
  const { say } = useTexts()
  return (
    <ul role="list" className={classes.rivals}>
      {rivals.map(({ code, because }) => (
        <li key={code}>
          <code translate="no">{code}</code>
          <span>{say(because)}</span>
        </li>
      ))}
    </ul>
  )
}
