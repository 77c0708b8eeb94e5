import type { EntryOf } from '@/api'
import { useTexts } from '@/texts'
import { RevokeButton } from './RevokeButton'
import { useTalk } from '../TalkContext'
import classes from './ConsentReceipt.module.css'

/** The numbered receipt, which can be taken back as long as it holds. */
export function ConsentReceipt({ entry }: { entry: EntryOf<'consent.granted'> }) {
  const { t, format } = useTexts()
  const { story, side } = useTalk()
  const { id, number, expires_at: until } = entry.body
  const ended = story.consentsEnded.get(id)
  const past = new Date(until) < new Date()
  return (
    <div className={classes.receipt}>
      <span>
        {t('chat.receipt.number')} <code translate="no">{number}</code>
      </span>
      <span className={classes.state}>
        {ended
          ? t(ended.kind === 'consent.revoked' ? 'chat.receipt.revoked' : 'chat.receipt.expired')
          : past
            ? t('chat.receipt.expired')
            : t('chat.receipt.until', { at: format.dateTime(until) })}
      </span>
      {!ended && !past && side === 'customer' && <RevokeButton consent={id} />}
    </div>
  )
}
