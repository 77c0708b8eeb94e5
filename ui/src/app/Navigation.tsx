import { Link, useLocation } from '@tanstack/react-router'
import { useTexts } from '@/texts'
import { useDestinations } from './destinations'
import classes from './Navigation.module.css'

/** The pages, side by side; on a phone they are in the user's menu instead. */
export function Navigation() {
  const { t } = useTexts()
  const { pathname } = useLocation()
  // An open conversation is the chat as well.
  const here = pathname.startsWith('/c/') ? '/' : pathname
  return (
    <nav className={classes.navigation} aria-label={t('app.pages')}>
      {useDestinations().map(({ to, label, exact }) => (
        <Link
          key={to}
          to={to}
          className={classes.link}
          aria-current={(exact ? here === to : here.startsWith(to)) ? 'page' : undefined}
        >
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
