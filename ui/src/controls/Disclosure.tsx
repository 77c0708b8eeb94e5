import { RightOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import classes from './Disclosure.module.css'

/** A part that is folded away until it is asked for. */
export function Disclosure({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={classes.disclosure} open={open}>
      <summary className={classes.summary}>
        <RightOutlined className={classes.arrow} />
        {title}
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  )
}
