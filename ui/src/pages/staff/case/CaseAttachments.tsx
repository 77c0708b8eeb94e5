import { PaperClipOutlined } from '@ant-design/icons'
import { type Attachment, attachmentUrl } from '@/api'
import { useTexts } from '@/texts'
import classes from './CaseFile.module.css'

/** Files that came with the ticket. */
export function CaseAttachments({ attachments }: { attachments: Attachment[] }) {
  const { format } = useTexts()
  return (
    <ul role="list">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <PaperClipOutlined aria-hidden />{' '}
          <a href={attachmentUrl(attachment.id)} target="_blank" rel="noreferrer">
            {attachment.name}
          </a>{' '}
          <span className={classes.quiet}>{format.bytes(attachment.size)}</span>
        </li>
      ))}
    </ul>
  )
}
