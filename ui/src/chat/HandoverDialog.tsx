import { App, Button, Input, Modal, Radio } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { type EntryOf, panelQuery, type Priority, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { UploadTray } from './composer/UploadTray'
import { useUploads } from './composer/useUploads'
import classes from './HandoverDialog.module.css'
import { useTalk } from './TalkContext'

interface Props {
  offer: EntryOf<'handoff.offered'>
  onClose(): void
}

/** 联系人工: how urgent it is, what it is about, and what goes along. */
export function HandoverDialog({ offer, onClose }: Props) {
  const { t, say, format } = useTexts()
  const { act } = useTalk()
  const { message } = App.useApp()
  const describe = useErrorText()
  const panel = useQuery(panelQuery).data
  const uploads = useUploads(panel?.limits)
  const chooser = useRef<HTMLInputElement>(null)
  const id = useId()
  const [priority, setPriority] = useState<Priority>('normal')
  const [subject, setSubject] = useState(offer.body.subject)
  const [description, setDescription] = useState('')
  const [busy, setBusy] = useState(false)

  const submit = async () => {
    setBusy(true)
    try {
      const attachments = uploads.done.map((attachment) => attachment.id)
      await act({ type: 'hand_over', priority, subject: subject.trim(), description: description.trim(), attachments })
      onClose()
    } catch (error) {
      void message.error(describe(error))
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={t('chat.handoff.title')}
      onCancel={onClose}
      onOk={() => void submit()}
      okText={t('chat.handoff.submit')}
      okButtonProps={{ loading: busy, disabled: !subject.trim() || uploads.busy }}
    >
      <div className={classes.form}>
        <p className={classes.about}>{say(offer.body.text)}</p>
        <fieldset className={classes.priority}>
          <legend>{t('chat.handoff.priority')}</legend>
          <Radio.Group value={priority} onChange={(event) => setPriority(event.target.value as Priority)}>
            <Radio value="normal">{t('chat.handoff.normal')}</Radio>
            <Radio value="important">{t('chat.handoff.important')}</Radio>
          </Radio.Group>
          <p className={classes.hint}>{t(`chat.handoff.${priority}Hint`)}</p>
        </fieldset>
        <label htmlFor={`${id}-subject`}>{t('chat.handoff.subject')}</label>
        <Input
          id={`${id}-subject`}
          value={subject}
          maxLength={120}
          status={subject.trim() ? undefined : 'error'}
          aria-required
          onChange={(event) => setSubject(event.target.value)}
        />
        <label htmlFor={`${id}-description`}>{t('chat.handoff.description')}</label>
        <Input.TextArea
          id={`${id}-description`}
          value={description}
          autoSize={{ minRows: 3, maxRows: 8 }}
          placeholder={t('chat.handoff.descriptionHint')}
          onChange={(event) => setDescription(event.target.value)}
        />
        <div>
          <Button onClick={() => chooser.current?.click()}>{t('chat.upload.choose')}</Button>
          <UploadTray files={uploads.files} onRemove={uploads.remove} onRetry={uploads.retry} />
        </div>
        {panel && !panel.hours.open && <p className={classes.hint}>{say(panel.hours.text)}</p>}
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={panel?.limits.upload_types.join(',')}
          onChange={(event) => {
            for (const { name, why } of uploads.add(event.target.files ?? [])) {
              void message.warning(t(`chat.upload.${why}`, { name, most: format.bytes(panel?.limits.upload_bytes ?? 0) }))
            }
            event.target.value = ''
          }}
        />
      </div>
    </Modal>
  )
}
