import { CustomerServiceFilled, RobotFilled, UserOutlined } from '@ant-design/icons'
import Bubble from '@ant-design/x/es/bubble'
import { Avatar } from 'antd'
import type { EntryOf } from '@/api'
import { useTexts } from '@/texts'
import { askOf } from '../askOf'
import { useTalk } from '../TalkContext'
import { AttachmentLinks } from './AttachmentLinks'
import { Choices } from './Choices'
import { Delivery } from './Delivery'
import { Linked } from './Linked'
import classes from './MessageEntry.module.css'

const ICONS = { bot: RobotFilled, agent: CustomerServiceFilled, customer: UserOutlined }

/** Something that somebody said. */
export function MessageEntry({ entry, last }: { entry: EntryOf<'message.created'>; last: boolean }) {
  const { say, format } = useTexts()
  const talk = useTalk()
  const { content, attachments = [], choices = [] } = entry.body
  const { author } = entry
  const mine = author.kind === talk.side
  const text = content.type === 'typed' ? content.text : say(content.text)
  const Icon = ICONS[author.kind]
  return (
    <>
      <Bubble
        placement={mine ? 'end' : 'start'}
        variant={mine ? 'filled' : 'outlined'}
        shape="corner"
        classNames={{
          root: classes.root,
          body: classes.body,
          footer: classes.foot,
          content: `${classes.content} ${mine ? classes.mine : classes.theirs}`,
        }}
        avatar={
          mine ? undefined : <Avatar size={30} icon={<Icon />} className={classes[author.kind]} aria-hidden="true" />
        }
        header={mine ? undefined : <span className={classes.name}>{author.name}</span>}
        content={
          <>
            {text && <Linked text={text} />}
            <AttachmentLinks attachments={attachments} />
          </>
        }
        footer={
          <span className={classes.footer}>
            <time dateTime={entry.at}>{format.time(entry.at)}</time>
            {mine && last && <Delivery entry={entry} />}
          </span>
        }
      />
      {choices.length > 0 && (
        <div className={classes.below}>
          <Choices choices={choices} open={askOf(talk, entry).state === 'open'} />
        </div>
      )}
    </>
  )
}
