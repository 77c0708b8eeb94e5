import { FlagFilled } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge } from 'antd'
import { useEffect, useRef } from 'react'
import type { Conversation } from '@/api'
import { useTexts } from '@/texts'
import { TicketStatusTag } from '../../tickets/TicketStatusTag'
import { unread, waitingSince } from './arrange'
import classes from './InboxRow.module.css'

interface Props {
  conversation: Conversation
  /** Whether it waits for an agent, so that how long counts more than its state. */
  waiting: boolean
  now: Date
  /** Whether it is the one beside the inbox. */
  open: boolean
  /** Whether the keyboard is at it. */
  marked: boolean
}

/** A ticket in the inbox. */
export function InboxRow({ conversation, waiting, now, open, marked }: Props) {
  const { t, format } = useTexts()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (marked) row.current?.scrollIntoView({ block: 'nearest' })
  }, [marked])
  const { ticket } = conversation
  if (!ticket) return null
  const fresh = unread(conversation)
  const waited = (now.getTime() - new Date(waitingSince(conversation)).getTime()) / 1_000
  return (
    <li ref={row} className={classes.row} data-open={open || undefined} data-marked={marked || undefined}>
      <Link to="/staff/t/$id" params={{ id: ticket.id }} aria-current={open ? 'page' : undefined}>
        <span className={classes.line}>
          {ticket.priority === 'important' && (
            <FlagFilled className={classes.flag} role="img" aria-label={t('tickets.priority.important')} />
          )}
          <strong>{conversation.title || ticket.number}</strong>
          {fresh > 0 && !open && (
            <Badge
              count={fresh}
              size="small"
              color="var(--ed-color-primary)"
              title={t('staff.inbox.unread', { n: fresh })}
            />
          )}
        </span>
        <span className={classes.preview}>{conversation.preview}</span>
        <span className={classes.line}>
          <small>
            {conversation.opener.name}
            {conversation.agent && ` → ${conversation.agent.name}`}
          </small>
          {waiting ? (
            <small className={classes.waited} data-long={waited > 300 || undefined}>
              {t('staff.inbox.waited', { time: format.duration(waited) })}
            </small>
          ) : (
            <>
              <small>{format.ago(conversation.updated_at, now)}</small>
              <TicketStatusTag status={ticket.status} />
            </>
          )}
        </span>
      </Link>
    </li>
  )
}
