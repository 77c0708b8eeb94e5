import { PaperClipOutlined, SendOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { type Attachment, panelQuery } from '@/api'
import { useTexts } from '@/texts'
import classes from './Composer.module.css'
import { useImeGuard } from './ime'
import { findSecrets } from './secrets'
import { SecretWarning } from './SecretWarning'
import { UploadTray } from './UploadTray'
import { useDraft } from './useDraft'
import { useUploads } from './useUploads'

interface Props {
  /** Whose draft it is; another one for each conversation. */
  draftKey: string
  /** Why nothing can be written, where that is so. */
  blocked?: string
  /** What stands in the empty field; an invitation to customers unless given. */
  placeholder?: string
  onSend(text: string, attachments: readonly Attachment[]): void
  onTyping?(): void
}

/** Where messages are written. Enter sends, Shift+Enter breaks the line, and an input method keeps its Enter. */
export function Composer({ draftKey, blocked, placeholder, onSend, onTyping }: Props) {
  const { t, format } = useTexts()
  const { message } = App.useApp()
  const limits = useQuery(panelQuery).data?.limits
  const [text, setText] = useDraft(draftKey)
  const uploads = useUploads(limits)
  const ime = useImeGuard()
  const chooser = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [warned, setWarned] = useState<string>()

  const most = limits?.message_chars ?? Number.POSITIVE_INFINITY
  const tooLong = text.length > most
  const empty = text.trim() === '' && uploads.done.length === 0
  const ready = !empty && !tooLong && !uploads.busy && !blocked

  const send = (sure: boolean) => {
    if (!ready) return
    if (!sure && findSecrets(text).length > 0) return setWarned(text)
    onSend(text.trim(), uploads.done)
    setText('')
    setWarned(undefined)
    uploads.clear()
  }

  const add = (files: Iterable<File>) => {
    for (const { name, why } of uploads.add(files)) {
      void message.warning(t(`chat.upload.${why}`, { name, most: format.bytes(limits?.upload_bytes ?? 0) }))
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || ime.isComposing(event)) return
    event.preventDefault()
    send(false)
  }

  const onPaste = (event: ClipboardEvent) => {
    const { files } = event.clipboardData
    // Text copied from an office program comes with a picture of itself; the text is meant.
    if (files.length === 0 || event.clipboardData.getData('text/plain')) return
    event.preventDefault()
    add(files)
  }

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!blocked) add(event.dataTransfer.files)
  }

  return (
    <div
      className={`${classes.composer} ${over ? classes.over : ''}`}
      onCompositionStart={ime.onCompositionStart}
      onCompositionEnd={ime.onCompositionEnd}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {warned !== undefined && warned === text && (
        <SecretWarning text={text} onRemove={setText} onSend={() => send(true)} onBack={() => setWarned(undefined)} />
      )}
      <div className={classes.box}>
        <UploadTray files={uploads.files} onRemove={uploads.remove} onRetry={uploads.retry} />
        <div className={classes.line}>
          <Button
            type="text"
            icon={<PaperClipOutlined />}
            disabled={!!blocked}
            aria-label={t('chat.upload.choose')}
            title={t('chat.upload.choose')}
            onClick={() => chooser.current?.click()}
          />
          <Input.TextArea
            variant="borderless"
            className={classes.field}
            value={text}
            disabled={!!blocked}
            placeholder={blocked ?? placeholder ?? t('chat.composer.placeholder')}
            aria-label={t('chat.composer.label')}
            autoSize={{ minRows: 1, maxRows: 8 }}
            onChange={(event) => {
              setText(event.target.value)
              if (event.target.value) onTyping?.()
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
          <Button
            type="primary"
            shape="circle"
            icon={<SendOutlined />}
            disabled={!ready}
            aria-label={t('chat.composer.send')}
            onClick={() => send(false)}
          />
        </div>
      </div>
      <p className={classes.hint}>
        {tooLong ? (
          <span role="alert" className={classes.tooLong}>
            {t('chat.composer.tooLong', { n: text.length, most })}
          </span>
        ) : (
          t('chat.composer.hint')
        )}
      </p>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={limits?.upload_types.join(',')}
        onChange={(event) => {
          add(event.target.files ?? [])
          event.target.value = ''
        }}
      />
    </div>
  )
}
