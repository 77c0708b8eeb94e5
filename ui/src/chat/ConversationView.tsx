import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Skeleton } from 'antd'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { type Action, conversationQuery, type EntryOf, mayAct as mayActOf, useErrorText, useSession } from '@/api'
import { NotFound } from '@/app/NotFound'
import { useLive, useOutbox, useThread } from '@/live'
import { useTexts } from '@/texts'
import { askOf } from './askOf'
import { Composer } from './composer/Composer'
import classes from './ConversationView.module.css'
import { MessageList } from './MessageList'
import { QueueBanner } from './QueueBanner'
import { readStory } from './story'
import { type Side, type Talk, TalkContext } from './TalkContext'

const HandoverDialog = lazy(() => import('./HandoverDialog').then((module) => ({ default: module.HandoverDialog })))

interface Props {
  id: string
  side: Side
  /** What stands above the composer, such as the way to a human. */
  human?(talk: Talk): ReactNode
}

/** One conversation: its log, what is on its way, and where the next message is written. */
export function ConversationView({ id, side, human }: Props) {
  const { t } = useTexts()
  const live = useLive()
  const session = useSession()
  const describe = useErrorText()
  const { message } = App.useApp()
  const { data: conversation, error, refetch } = useQuery(conversationQuery(id))
  const thread = useThread(id, conversation?.last_seq)
  const outbox = useOutbox()
  const outgoing = useMemo(() => outbox.filter((each) => each.conversation === id), [outbox, id])
  const entries = thread?.log.entries
  const story = useMemo(() => readStory(entries ?? []), [entries])
  const [handover, setHandover] = useState(false)

  const lastSeq = entries?.at(-1)?.seq ?? 0
  const onAtBottom = useCallback(() => {
    if (lastSeq > 0 && document.visibilityState === 'visible') live.markRead(id, lastSeq)
  }, [live, id, lastSeq])

  const [pressed, setPressed] = useState(0)
  const act = useCallback(
    async (action: Action) => {
      await live.act(id, action)
      setPressed((before) => before + 1)
    },
    [live, id],
  )
  const openHandover = useCallback(() => {
    setHandover(true)
    // Once a human has been asked for, the form is there; asking again would only make another one.
    if (conversation?.pending === 'handoff') return
    act({ type: 'ask_human' }).catch((cause: unknown) => void message.error(describe(cause)))
  }, [act, conversation?.pending, message, describe])

  if (!conversation) {
    if (!error) return <div className={classes.loading}><Skeleton active paragraph={{ rows: 6 }} /></div>
    if ('status' in error && error.status === 404) return <NotFound />
    return (
      <div className={classes.loading}>
        <Alert type="error" showIcon title={describe(error)} action={<Button onClick={() => void refetch()}>{t('common.retry')}</Button>} />
      </div>
    )
  }

  const talk: Talk = { conversation, story, side, mayAct: side === 'customer' && mayActOf(session), act, openHandover }
  const offer = entries?.findLast(
    (entry): entry is EntryOf<'handoff.offered'> => entry.kind === 'handoff.offered' && askOf(talk, entry).state === 'open',
  )
  const mayWrite = side === 'agent' || mayActOf(session)
  return (
    <TalkContext value={talk}>
      <div className={classes.conversation}>
        <QueueBanner />
        <div role="status" className={thread?.outOfSync ? classes.sync : undefined}>
          {thread?.outOfSync && t('chat.outOfSync')}
        </div>
        {thread && thread.state !== 'failed' ? (
          <MessageList thread={thread} outgoing={outgoing} pressed={pressed} onAtBottom={onAtBottom} />
        ) : (
          <div className={classes.loading}>
            {thread ? (
              <Alert
                type="error"
                showIcon
                title={describe(thread.error)}
                action={
                  <Button onClick={() => void live.threads.load(id, conversation.last_seq)}>{t('common.retry')}</Button>
                }
              />
            ) : (
              <Skeleton active paragraph={{ rows: 6 }} />
            )}
          </div>
        )}
        <div className={classes.foot}>
          {human && <div className={classes.human}>{human(talk)}</div>}
          <Composer
            key={id}
            draftKey={id}
            placeholder={side === 'agent' ? t('staff.replyPlaceholder') : undefined}
            blocked={mayWrite ? undefined : t('chat.readOnly')}
            onSend={(text, attachments) => live.sender.send({ conversation: id, text, attachments })}
            onTyping={conversation.status === 'active' ? () => live.typing.say(id) : undefined}
          />
        </div>
      </div>
      {handover && offer && (
        <Suspense>
          <HandoverDialog key={offer.seq} offer={offer} onClose={() => setHandover(false)} />
        </Suspense>
      )}
    </TalkContext>
  )
}
