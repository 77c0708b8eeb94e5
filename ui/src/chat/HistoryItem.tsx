import type { Conversation } from '@/api'
import { useTexts } from '@/texts'
import classes from './History.module.css'

/** A conversation in two lines: what it is about and how it stands, what was said last and when. */
export function HistoryItem({ conversation }: { conversation: Conversation }) {
  const { t, format } = useTexts()
  const { title, preview, status, updated_at: at, last_seq: last, customer_read_seq: read } = conversation
  const unread = status !== 'bot' && last > read
  return (
    <>
      <span className={classes.first}>
        {unread && <span className={classes.unread} role="img" aria-label={t('chat.history.unread')} />}
        <span className={classes.title}>{title || t('chat.history.untitled')}</span>
        <time className={classes.when} dateTime={at}>
          {format.ago(at, new Date())}
        </time>
      </span>
      <span className={classes.second}>
        {status !== 'bot' && <span className={classes[status]}>{t(`chat.history.status.${status}`)}</span>}
        <span className={classes.preview}>{preview}</span>
      </span>
    </>
  )
}
