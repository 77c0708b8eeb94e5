import type { TicketCase } from '@/api'
import { useTexts } from '@/texts'
import { PriorityTag } from './PriorityTag'
import { TicketStatusTag } from './TicketStatusTag'
import classes from './TicketAbout.module.css'
import page from './TicketPage.module.css'

/** The facts of a ticket. */
export function TicketAbout({ ticket }: { ticket: TicketCase }) {
  const { t, format } = useTexts()
  return (
    <section className={page.card}>
      <h2>{t('tickets.facts')}</h2>
      <dl className={classes.facts}>
        <dt>{t('tickets.number')}</dt>
        <dd>{ticket.number}</dd>
        <dt>{t('tickets.state')}</dt>
        <dd>
          <TicketStatusTag status={ticket.status} />
          <PriorityTag priority={ticket.priority} />
        </dd>
        <dt>{t('tickets.handledBy')}</dt>
        <dd>{ticket.agent?.name ?? t('tickets.nobody')}</dd>
        <dt>{t('tickets.created')}</dt>
        <dd>{format.dateTime(ticket.created_at)}</dd>
        {ticket.description && (
          <>
            <dt>{t('tickets.description')}</dt>
            <dd className={classes.words}>{ticket.description}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
