import { Link } from '@tanstack/react-router'
import { useTexts } from '@/texts'
import type { Milestone } from './milestone'

/** A milestone in one sentence. */
export function MilestoneText({ entry }: { entry: Milestone }) {
  const { t, say } = useTexts()
  switch (entry.kind) {
    case 'ticket.created':
      return (
        <span>{t('tickets.milestone.created', { name: entry.author.name, number: entry.body.number })}</span>
      )
    case 'ticket.status_changed':
      return <span>{t('tickets.milestone.moved', { to: t(`tickets.status.${entry.body.to}`) })}</span>
    case 'conversation.queued':
      return <span>{t('tickets.milestone.queued')}</span>
    case 'conversation.assigned':
      return <span>{t('tickets.milestone.assigned', { name: entry.body.name })}</span>
    case 'conversation.returned':
      return <span>{t('tickets.milestone.returned')}</span>
    case 'diagnosis.completed': {
      const [cause] = entry.body.causes
      return (
        <span>
          {t('tickets.milestone.diagnosed')}{' '}
          <Link to="/reports/$id" params={{ id: entry.body.id }}>
            {cause ? say(cause.title) : t(`reports.standing.${entry.body.outcome}`)}
          </Link>
        </span>
      )
    }
  }
}
