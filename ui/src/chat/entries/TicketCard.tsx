import { Link } from '@tanstack/react-router'
import { FileDoneOutlined } from '@ant-design/icons'
import type { EntryOf } from '@/api'
import { PriorityTag } from '@/pages/tickets/PriorityTag'
import { TicketStatusTag } from '@/pages/tickets/TicketStatusTag'
import { useTexts } from '@/texts'
import { ActButton } from '../ActButton'
import { useTalk } from '../TalkContext'
import { Card } from './Card'
import classes from './TicketCard.module.css'

/** The ticket of this conversation, with its state as it is now. */
export function TicketCard({ entry }: { entry: EntryOf<'ticket.created'> }) {
  const { t } = useTexts()
  const { story, side } = useTalk()
  const { id, number, subject, priority } = entry.body
  const status = story.tickets.get(id) ?? 'new'
  return (
    <Card
      title={t('chat.ticket.title')}
      icon={<FileDoneOutlined />}
      actions={
        side === 'customer' &&
        status === 'resolved' && (
          <>
            <ActButton type="primary" action={{ type: 'solved' }}>
              {t('chat.ticket.solved')}
            </ActButton>
            <ActButton action={{ type: 'not_solved' }}>{t('chat.ticket.notSolved')}</ActButton>
          </>
        )
      }
    >
      <p className={classes.subject}>{subject}</p>
      <p className={classes.facts}>
        {side === 'customer' ? (
          <Link to="/tickets/$id" params={{ id }}>
            {number}
          </Link>
        ) : (
          <span>{number}</span>
        )}
        <TicketStatusTag status={status} />
        <PriorityTag priority={priority} />
      </p>
    </Card>
  )
}
