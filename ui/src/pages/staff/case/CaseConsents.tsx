import type { Consent } from '@/api'
import { useTexts } from '@/texts'
import classes from './CaseFile.module.css'

/** What the customer has allowed, and until when. */
export function CaseConsents({ consents }: { consents: Consent[] }) {
  const { t, format } = useTexts()
  if (consents.length === 0) return <p className={classes.quiet}>{t('staff.file.noConsents')}</p>
  return (
    <ul role="list">
      {consents.map((consent) => (
        <li key={consent.id}>
          {consent.number}
          <div className={classes.quiet}>
            {consent.revoked_at
              ? t('staff.file.consentEnded', { time: format.dateTime(consent.revoked_at) })
              : t('staff.file.consentUntil', { time: format.dateTime(consent.expires_at) })}
          </div>
        </li>
      ))}
    </ul>
  )
}
