import type { TicketCase } from '@/api'
import { useTexts } from '@/texts'
import { CaseAttachments } from './CaseAttachments'
import { CaseConsents } from './CaseConsents'
import { CaseDiagnosis } from './CaseDiagnosis'
import { CaseNotes } from './CaseNotes'
import { CaseSection } from './CaseSection'
import classes from './CaseFile.module.css'

/** Everything that is known of the case, so that nobody has to ask the customer again. */
export function CaseFile({ ticket }: { ticket: TicketCase }) {
  const { t, say, format } = useTexts()
  const { customer } = ticket
  return (
    <div className={classes.file}>
      <CaseSection title={t('staff.file.customer')}>
        <strong>{customer?.name ?? ticket.account.name}</strong>
        {customer && (
          <div className={classes.quiet}>
            {t('staff.file.memberOf', {
              account: ticket.account.name,
              role: t(`staff.role.${customer.role}`),
            })}
          </div>
        )}
        <div className={classes.quiet}>
          {t('staff.file.since', { time: format.dateTime(ticket.created_at) })}
        </div>
      </CaseSection>
      {ticket.description && (
        <CaseSection title={t('staff.file.description')}>
          <p className={classes.words}>{ticket.description}</p>
        </CaseSection>
      )}
      <CaseSection title={t('staff.file.diagnosis')}>
        <CaseDiagnosis diagnosis={ticket.diagnosis ?? undefined} />
      </CaseSection>
      {ticket.tried && ticket.tried.length > 0 && (
        <CaseSection title={t('staff.file.tried')}>
          <ol className={classes.tried}>
            {ticket.tried.map((step, i) => (
              <li key={i}>{say(step)}</li>
            ))}
          </ol>
        </CaseSection>
      )}
      {ticket.attachments.length > 0 && (
        <CaseSection title={t('staff.file.attachments')}>
          <CaseAttachments attachments={ticket.attachments} />
        </CaseSection>
      )}
      <CaseSection title={t('staff.file.consents')}>
        <CaseConsents consents={ticket.consents ?? []} />
      </CaseSection>
      <CaseSection title={t('staff.file.notes')}>
        <CaseNotes ticket={ticket} />
      </CaseSection>
    </div>
  )
}
