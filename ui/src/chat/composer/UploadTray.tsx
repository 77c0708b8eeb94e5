import { CloseOutlined, PaperClipOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useErrorText } from '@/api'
import { useTexts } from '@/texts'
import classes from './UploadTray.module.css'
import type { Pending } from './useUploads'

interface Props {
  files: readonly Pending[]
  onRemove(key: string): void
  onRetry(file: Pending): void
}

/** The files of the message being written, with how far each has come. */
export function UploadTray({ files, onRemove, onRetry }: Props) {
  const { t, format } = useTexts()
  const describe = useErrorText()
  if (files.length === 0) return null
  return (
    <ul role="list" className={classes.tray} aria-label={t('chat.upload.list')}>
      {files.map((pending) => (
        <li key={pending.key} className={`${classes.file} ${classes[pending.state]}`}>
          <PaperClipOutlined />
          <span className={classes.name}>{pending.file.name}</span>
          <span className={classes.state} role={pending.state === 'failed' ? 'alert' : undefined}>
            {pending.state === 'failed'
              ? describe(pending.error)
              : pending.state === 'uploading'
                ? `${Math.round(pending.progress * 100)} %`
                : format.bytes(pending.file.size)}
          </span>
          {pending.state === 'failed' && (
            <Button
              type="text"
              size="small"
              icon={<ReloadOutlined />}
              aria-label={t('common.retry')}
              onClick={() => onRetry(pending)}
            />
          )}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('chat.upload.remove', { name: pending.file.name })}
            onClick={() => onRemove(pending.key)}
          />
          {pending.state === 'uploading' && (
            <span className={classes.bar} style={{ width: `${pending.progress * 100}%` }} aria-hidden="true" />
          )}
        </li>
      ))}
    </ul>
  )
}
