import { Outlet } from '@tanstack/react-router'
import { useState } from 'react'
import { LiveProvider } from '@/live'
import { useTexts } from '@/texts'
import { Brand } from './Brand'
import { Connection } from './Connection'
import { LanguageButton } from './LanguageButton'
import { Navigation } from './Navigation'
import classes from './Shell.module.css'
import { ShellSlots } from './ShellSlots'
import { UserMenu } from './UserMenu'

/** The frame around every page behind the sign-in, and the one event stream of this tab. */
export function Shell() {
  const { t } = useTexts()
  const [start, setStart] = useState<HTMLElement | null>(null)
  const [end, setEnd] = useState<HTMLElement | null>(null)
  return (
    <LiveProvider>
      <ShellSlots value={{ start, end }}>
        <a className={classes.skip} href="#main">
          {t('app.skip')}
        </a>
        <header className={classes.header}>
          <div ref={setStart} className={classes.slot} />
          <Brand />
          <Navigation />
          <div className={classes.end}>
            <div ref={setEnd} className={classes.slot} />
            <LanguageButton />
            <UserMenu />
          </div>
        </header>
        <Connection />
        <main id="main" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </ShellSlots>
    </LiveProvider>
  )
}
