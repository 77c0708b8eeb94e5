import type { ReactNode } from 'react'
import { LanguageSwitch } from './LanguageSwitch'
import { ThemeSwitch } from './ThemeSwitch'
import { BrandMark } from './BrandMark'
import classes from './EntryPage.module.css'

interface Props {
  title: string
  about: string
  children: ReactNode
  footer?: ReactNode
}

/** One card in the middle of a quiet page: signing in, and the first password. */
export function EntryPage({ title, about, children, footer }: Props) {
  return (
    <div className={classes.page}>
      <title>{`${title} · EdgeDesk`}</title>
      <header className={classes.bar}>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={classes.main}>
        <div className={classes.card}>
          <BrandMark />
          <h1>{title}</h1>
          <p className={classes.about}>{about}</p>
          {children}
        </div>
        {footer && <p className={classes.footer}>{footer}</p>}
      </main>
    </div>
  )
}
