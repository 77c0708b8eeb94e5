import type { TicketCase } from '@/api'
import { useTexts } from '@/texts'
import { deviceName } from '../../settings/deviceName'
import { CaseAttachments } from './CaseAttachments'
import { CaseConsents } from './CaseConsents'
import { CaseDiagnosis } from './CaseDiagnosis'
import { CaseSection } from './CaseSection'
import { CaseTimeline } from './CaseTimeline'
import { NewNote } from './NewNote'
import classes from './CaseFile.module.css'

/** Everything that is known of the case, so that nobody has to ask the customer again. */
export function CaseFile({ ticket }: { ticket: TicketCase }) {
  const { t, say, format } = useTexts()
  const { case: file } = ticket
  const { browser, system } = deviceName(file?.environment.user_agent ?? '')
  return (
    <div className={classes.file}>
      <CaseSection title={t('staff.file.customer')}>
        <strong>{ticket.requester.name}</strong>
        <div className={classes.quiet}>{ticket.account.name}</div>
        <div className={classes.quiet}>
          {t('staff.file.since', { time: format.dateTime(ticket.created_at) })}
        </div>
        {file && (
          <div className={classes.quiet}>
            {[t(`staff.language.${file.environment.lang === 'en' ? 'en' : 'zh'}`), browser, system]
              .filter(Boolean)
              .join(' · ')}
          </div>
        )}
      </CaseSection>
      {ticket.description && (
        <CaseSection title={t('staff.file.description')}>
          <p className={classes.words}>{ticket.description}</p>
        </CaseSection>
      )}
      <CaseSection title={t('staff.file.diagnosis')}>
        <CaseDiagnosis diagnosis={file?.diagnosis ?? undefined} />
      </CaseSection>
      {file && file.tried.length > 0 && (
        <CaseSection title={t('staff.file.tried')}>
          <ol className={classes.tried}>
            {file.tried.map(({ at, what }) => (
              <li key={at + what.en}>
                {say(what)} <time className={classes.quiet}>{format.time(at)}</time>
              </li>
            ))}
          </ol>
        </CaseSection>
      )}
      {file && file.attachments.length > 0 && (
        <CaseSection title={t('staff.file.attachments')}>
          <CaseAttachments attachments={file.attachments} />
        </CaseSection>
      )}
      <CaseSection title={t('staff.file.consents')}>
        <CaseConsents consents={file?.consents ?? []} />
      </CaseSection>
      <CaseSection title={t('staff.file.notes')}>
        <CaseTimeline entries={file?.timeline ?? []} />
        <NewNote ticket={ticket} />
      </CaseSection>
    </div>
  )
}
