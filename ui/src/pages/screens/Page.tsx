import { LeftOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface Props {
  title: string
  /** What the page is for, in one sentence. */
  about?: string
  /** The way to the page above, before the title. */
  back?: ReactNode
  /** Beside the title: filters, a button. */
  extra?: ReactNode
  children: ReactNode
}

/** A page with a title, as wide as is good to read. */
export function Page({ title, about, back, extra, children }: Props) {
  return (
    <div className={classes.scroll}>
      <title>{`${title} · EdgeDesk`}</title>
      <div className={classes.page}>
        <header className={classes.header}>
          <div>
            {back && (
              <div className={classes.back}>
                <LeftOutlined aria-hidden /> {back}
              </div>
            )}
            <h1>{title}</h1>
            {about && <p>{about}</p>}
          </div>
          {extra && <div className={classes.extra}>{extra}</div>}
        </header>
        {children}
      </div>
    </div>
  )
}
