import { ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons'
import Bubble from '@ant-design/x/es/bubble'
import { Button } from 'antd'
import { ApiError, useErrorText } from '@/api'
import { type Outgoing, useLive } from '@/live'
import { useTexts } from '@/texts'
import { AttachmentLinks } from './AttachmentLinks'
import { Linked } from './Linked'
import classes from './MessageEntry.module.css'
import outgoing from './OutgoingMessage.module.css'

/** A message on its way. */
export function OutgoingMessage({ message }: { message: Outgoing }) {
  const { t } = useTexts()
  const { sender } = useLive()
  const describe = useErrorText()
  return (
    <Bubble
      placement="end"
      shape="corner"
      classNames={{
        root: classes.root,
        body: classes.body,
        footer: classes.foot,
        content: `${classes.content} ${classes.mine} ${outgoing.pending}`,
      }}
      content={
        <>
          {message.text && <Linked text={message.text} />}
          <AttachmentLinks attachments={message.attachments} />
        </>
      }
      footer={
        message.state === 'waiting' ? (
          <span className={classes.footer}>
            <ClockCircleOutlined /> {t(message.attempts > 0 ? 'chat.delivery.again' : 'chat.delivery.sending')}
          </span>
        ) : (
          <span role="alert" className={outgoing.failed}>
            <ExclamationCircleFilled />
            {t('chat.delivery.failed', { reason: describe(new ApiError(message.error ?? 'unexpected', 400)) })}
            <Button type="link" size="small" onClick={() => sender.retry(message)}>
              {t('common.retry')}
            </Button>
            <Button type="link" size="small" onClick={() => sender.withdraw(message)}>
              {t('chat.delivery.withdraw')}
            </Button>
          </span>
        )
      }
    />
  )
}
