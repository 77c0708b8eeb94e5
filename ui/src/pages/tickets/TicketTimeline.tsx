import { useQuery } from '@tanstack/react-query'
import { Timeline } from 'antd'
import { useTexts } from '@/texts'
import { ListSkeleton } from '../screens/ListSkeleton'
import { LoadFailed } from '../screens/LoadFailed'
import { type Milestone, milestones } from './milestone'
import { MilestoneText } from './MilestoneText'
import { ticketLogQuery } from './queries'
import classes from './TicketTimeline.module.css'
import page from './TicketPage.module.css'

/** How a ticket has got on, the latest first. */
export function TicketTimeline({ conversation }: { conversation: string }) {
  const { t, format } = useTexts()
  const log = useQuery(ticketLogQuery(conversation))
  return (
    <section className={page.card}>
      <h2>{t('tickets.timeline')}</h2>
      {log.isPending ? (
        <ListSkeleton rows={2} />
      ) : log.isError ? (
        <LoadFailed error={log.error} onRetry={() => void log.refetch()} />
      ) : (
        <Timeline
          items={milestones(log.data)
            .reverse()
            .map((entry) => ({
              key: entry.id,
              color: color(entry),
              content: (
                <div className={classes.entry}>
                  <MilestoneText entry={entry} />
                  <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
                </div>
              ),
            }))}
        />
      )}
    </section>
  )
}

function color(entry: Milestone): string {
  if (entry.kind !== 'ticket.status_changed') return 'blue'
  return entry.body.to === 'resolved' || entry.body.to === 'closed' ? 'green' : 'blue'
}
