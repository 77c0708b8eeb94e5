import { TeamOutlined } from '@ant-design/icons'
import { useTexts } from '@/texts'
import { ActButton } from './ActButton'
import classes from './QueueBanner.module.css'
import { useTalk } from './TalkContext'
import { useWaitText } from './useWaitText'

/** The place in the queue and the expected wait. The region is always there, so that changes are heard. */
export function QueueBanner() {
  const { t, format } = useTexts()
  const { conversation, side } = useTalk()
  const wait = useWaitText()
  const { status, queue } = conversation
  const shown = status === 'queued' && side === 'customer'
  return (
    <div role="status" className={shown ? classes.banner : undefined}>
      {shown && (
        <>
          <TeamOutlined className={classes.icon} />
          <span className={classes.words}>
            {queue ? t('chat.queue.place', { n: queue.place }) : t('chat.queue.waiting')}
            <span className={classes.wait}>
              {queue && !queue.open
                ? queue.opens_at
                  ? t('chat.queue.opensAt', { at: format.dateTime(queue.opens_at) })
                  : t('chat.queue.closed')
                : wait(queue)}
            </span>
          </span>
          <ActButton size="small" action={{ type: 'leave_queue' }}>
            {t('chat.queue.leave')}
          </ActButton>
        </>
      )}
    </div>
  )
}
