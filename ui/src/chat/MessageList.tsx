import { DownOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { Fragment } from 'react'
import type { Entry } from '@/api'
import { hasOlder, type Outgoing, type Thread, useLive, useTyping } from '@/live'
import { useTexts } from '@/texts'
import { EntryView } from './entries/EntryView'
import { OutgoingMessage } from './entries/OutgoingMessage'
import classes from './MessageList.module.css'
import { useTalk } from './TalkContext'
import { useStickToBottom } from './useStickToBottom'

interface Props {
  thread: Thread
  outgoing: readonly Outgoing[]
  /** How many buttons were pressed. */
  pressed: number
  onAtBottom(): void
}

/** The talk, oldest first. What is appended is announced; what is loaded from before is not. */
export function MessageList({ thread, outgoing, pressed, onAtBottom }: Props) {
  const { t, format } = useTexts()
  const { conversation, side } = useTalk()
  const live = useLive()
  const typing = useTyping(conversation.id)
  const { entries } = thread.log
  const { box, atBottom, toBottom } = useStickToBottom(entries, outgoing.length + pressed, onAtBottom)
  const lastOfMine = entries.findLast(({ kind, author }) => kind === 'message.created' && author.kind === side)?.seq

  return (
    <div className={classes.frame}>
      <div
        ref={box}
        role="log"
        aria-label={t('chat.log')}
        aria-live={thread.loadingOlder ? 'off' : 'polite'}
        aria-busy={thread.loadingOlder}
        tabIndex={0}
        className={classes.box}
      >
        <div className={classes.entries}>
          {hasOlder(thread.log) && (
            <Button
              type="link"
              className={classes.older}
              loading={thread.loadingOlder}
              onClick={() => void live.threads.loadOlder(conversation.id)}
            >
              {t('chat.older')}
            </Button>
          )}
          {thread.state === 'loading' && entries.length === 0 && <Skeleton active paragraph={{ rows: 6 }} />}
          {entries.map((entry, i) => (
            <Fragment key={entry.seq}>
              {isNewDay(entries[i - 1], entry) && (
                <p className={classes.day}>
                  <time dateTime={entry.at}>{format.day(entry.at)}</time>
                </p>
              )}
              <div
                className={`${classes.entry} ${entry.author.kind === side ? classes.mine : ''}`}
                data-seq={entry.seq}
                data-kind={entry.kind}
                data-from={entry.author.kind}
              >
                <EntryView entry={entry} last={entry.seq === lastOfMine && outgoing.length === 0} />
              </div>
            </Fragment>
          ))}
          {outgoing.map((message) => (
            <div key={message.clientKey} className={`${classes.entry} ${classes.mine}`} data-from={side}>
              <OutgoingMessage message={message} />
            </div>
          ))}
        </div>
        {typing && (
          <p className={classes.typing} aria-hidden="true">
            {t('chat.typing', { name: typing })}
            <span className={classes.dots}>
              <i />
              <i />
              <i />
            </span>
          </p>
        )}
      </div>
      {!atBottom && (
        <Button
          shape="circle"
          icon={<DownOutlined />}
          aria-label={t('chat.toBottom')}
          title={t('chat.toBottom')}
          className={classes.jump}
          onClick={toBottom}
        />
      )}
    </div>
  )
}

function isNewDay(before: Entry | undefined, entry: Entry): boolean {
  return !before || new Date(before.at).toDateString() !== new Date(entry.at).toDateString()
}
