import { PaperClipOutlined } from '@ant-design/icons'
import { type Attachment, attachmentUrl } from '@/api'
import { useTexts } from '@/texts'
import classes from './AttachmentLinks.module.css'

/** The files of a message: pictures as pictures, everything else as a link. */
export function AttachmentLinks({ attachments }: { attachments: readonly Attachment[] }) {
  const { format } = useTexts()
  if (attachments.length === 0) return null
  return (
    <ul role="list" className={classes.attachments}>
      {attachments.map(({ id, name, media_type: type, size }) => (
        <li key={id}>
          <a href={attachmentUrl(id)} target="_blank" rel="noopener" className={classes.link}>
            {type.startsWith('image/') ? (
              <img src={attachmentUrl(id)} alt={name} loading="lazy" className={classes.picture} />
            ) : (
              <>
                <PaperClipOutlined /> {name} <span className={classes.size}>{format.bytes(size)}</span>
              </>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
