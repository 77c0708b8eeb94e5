import { Link } from '@tanstack/react-router'
import type { Ticket } from '@/api'
import { useTexts } from '@/texts'
import { PriorityTag } from './PriorityTag'
import { TicketStatusTag } from './TicketStatusTag'
import classes from './TicketRow.module.css'

/** A ticket in the customer's list. */
export function TicketRow({ ticket }: { ticket: Ticket }) {
  const { t, format } = useTexts()
  return (
    <Link to="/tickets/$id" params={{ id: ticket.id }} className={classes.row}>
      <span className={classes.words}>
        <strong>{ticket.subject}</strong>
        <span>
          {ticket.number}
          {ticket.agent && ` · ${t('tickets.agent', { name: ticket.agent.name })}`}
        </span>
      </span>
      <span className={classes.tags}>
        <PriorityTag priority={ticket.priority} />
        <TicketStatusTag status={ticket.status} />
      </span>
      <time className={classes.when} dateTime={ticket.updated_at}>
        {format.dateTime(ticket.updated_at)}
      </time>
    </Link>
  )
}
