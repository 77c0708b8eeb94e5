import { useTexts } from '@/texts'
import { HopIcon } from './HopIcon'
import classes from './PathPicture.module.css'
import type { Hop } from './types'

/** The way of a visit, visitor → DNS → edge → origin, with the hop marked where it breaks. */
export function PathPicture({ path }: { path: readonly Hop[] }) {
  const { t } = useTexts()
  return (
    <ol role="list" className={classes.path} aria-label={t('report.path')}>
      {path.map(({ hop, state }) => (
        <li key={hop} className={`${classes.hop} ${classes[state]}`}>
          <span className={classes.icon}>
            <HopIcon hop={hop} />
            {state === 'broken' && <Cross />}
          </span>
          <span className={classes.name}>{t(`report.hop.${hop}`)}</span>
          <span className={classes.state}>{t(`report.hopState.${state}`)}</span>
        </li>
      ))}
    </ol>
  )
}

function Cross() {
  return (
    <svg className={classes.cross} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="8" />
      <path d="M5.2 5.2l5.6 5.6m0-5.6l-5.6 5.6" />
    </svg>
  )
}
