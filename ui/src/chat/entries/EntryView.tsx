import { lazy, Suspense } from 'react'
import { Skeleton } from 'antd'
import type { Entry } from '@/api'
import { useTexts } from '@/texts'
import { ConsentCard } from './ConsentCard'
import { ConsentReceipt } from './ConsentReceipt'
import { DiagnosisRun } from './DiagnosisRun'
import { HandoffCard } from './HandoffCard'
import { MessageEntry } from './MessageEntry'
import { SystemLine } from './SystemLine'
import { TicketCard } from './TicketCard'
import { UrlCard } from './UrlCard'

// Reports are the bulk of the page, and a conversation begins without one.
const ResultCard = lazy(() => import('./ResultCard').then((module) => ({ default: module.ResultCard })))
const ToolCard = lazy(() => import('./ToolCard').then((module) => ({ default: module.ToolCard })))

/** One entry of the log. */
export function EntryView({ entry, last }: { entry: Entry; last: boolean }) {
  const { t, say, format } = useTexts()
  switch (entry.kind) {
    case 'message.created':
      return <MessageEntry entry={entry} last={last} />
    case 'consent.requested':
      return <ConsentCard entry={entry} />
    case 'consent.granted':
      return <ConsentReceipt entry={entry} />
    case 'consent.declined':
      return <SystemLine>{t('chat.line.declined')}</SystemLine>
    case 'consent.revoked':
      return <SystemLine>{t('chat.line.revoked', { number: entry.body.number })}</SystemLine>
    case 'consent.expired':
      return <SystemLine>{t('chat.line.expired', { number: entry.body.number })}</SystemLine>
    case 'url.requested':
      return <UrlCard entry={entry} />
    case 'diagnosis.started':
      return <DiagnosisRun entry={entry} />
    case 'diagnosis.completed':
      return (
        <Suspense fallback={<Skeleton active />}>
          <ResultCard entry={entry} />
        </Suspense>
      )
    case 'diagnosis.failed':
      return <SystemLine>{t('chat.line.failed', { reason: say(entry.body.reason) })}</SystemLine>
    case 'diagnosis.cancelled':
      return <SystemLine>{say(entry.body.reason) || t('chat.line.cancelled')}</SystemLine>
    case 'watch.started':
      return (
        <SystemLine>
          {t('chat.line.watching', {
            every: format.duration(entry.body.every_s),
            until: format.dateTime(entry.body.until),
          })}
        </SystemLine>
      )
    case 'watch.ended':
      return <SystemLine>{t(`chat.line.watchEnded.${entry.body.ending}`, { url: entry.body.url })}</SystemLine>
    case 'tool.completed':
      return (
        <Suspense fallback={<Skeleton active />}>
          <ToolCard entry={entry} />
        </Suspense>
      )
    case 'handoff.offered':
      return <HandoffCard entry={entry} />
    case 'ticket.created':
      return <TicketCard entry={entry} />
    case 'ticket.status_changed':
      return (
        <SystemLine>
          {t('chat.line.ticketMoved', { number: entry.body.number, state: t(`tickets.status.${entry.body.to}`) })}
        </SystemLine>
      )
    case 'conversation.queued':
      return <SystemLine>{t('chat.line.queued')}</SystemLine>
    case 'conversation.assigned':
      return <SystemLine>{t('chat.line.assigned', { name: entry.body.name })}</SystemLine>
    case 'conversation.returned':
      return <SystemLine>{t('chat.line.returned')}</SystemLine>
    case 'conversation.ended':
      return <SystemLine>{t('chat.line.ended')}</SystemLine>
    default:
      // An entry of a newer server than this page: the reload that comes with its release will show it.
      return null
  }
}
