import { GlobalOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { type EntryOf, type Symptom, useErrorText } from '@/api'
import { Disclosure } from '@/controls/Disclosure'
import { useTexts } from '@/texts'
import { ActButton } from '../ActButton'
import { askOf } from '../askOf'
import { useTalk } from '../TalkContext'
import { Card } from './Card'
import { SymptomFields } from './SymptomFields'
import classes from './UrlCard.module.css'

/** Asks for the URL, and, for those who know more, how it fails. */
export function UrlCard({ entry }: { entry: EntryOf<'url.requested'> }) {
  const { t, say } = useTexts()
  const talk = useTalk()
  const ask = askOf(talk, entry)
  const { message } = App.useApp()
  const describe = useErrorText()
  const id = useId()
  const [url, setUrl] = useState(entry.body.suggested ?? '')
  const [symptom, setSymptom] = useState<Symptom>({})
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!url.trim()) return
    setBusy(true)
    try {
      await talk.act({ type: 'submit_url', url: url.trim(), symptom })
    } catch (error) {
      void message.error(describe(error))
    } finally {
      setBusy(false)
    }
  }

  if (ask.state !== 'open') {
    const given = ask.state === 'answered' && ask.by.kind === 'diagnosis.started' ? ask.by.body.url : undefined
    return <Card title={t('chat.url.title')} icon={<GlobalOutlined />} outcome={given ?? t('chat.passed')} />
  }
  const error = entry.body.error
  return (
    <Card title={t('chat.url.title')} icon={<GlobalOutlined />} wide>
      <form onSubmit={(event) => void submit(event)} className={classes.form}>
        <label htmlFor={id}>{t('chat.url.label')}</label>
        <div className={classes.line}>
          <Input
            id={id}
            value={url}
            onChange={(event) => setUrl(event.target.value)}
            placeholder="https://www.example.com/"
            inputMode="url"
            autoComplete="url"
            autoCapitalize="off"
            spellCheck={false}
            disabled={!talk.mayAct}
            status={error ? 'error' : undefined}
            aria-invalid={!!error}
            aria-describedby={error ? `${id}-error` : `${id}-hint`}
          />
          <Button type="primary" htmlType="submit" loading={busy} disabled={!talk.mayAct || !url.trim()}>
            {t('chat.url.start')}
          </Button>
        </div>
        {error ? (
          <p id={`${id}-error`} className={classes.error}>
            {say(error)}
          </p>
        ) : (
          <p id={`${id}-hint`} className={classes.hint}>
            {t('chat.url.hint')}
          </p>
        )}
        <Disclosure title={t('chat.symptom.title')}>
          <SymptomFields value={symptom} onChange={setSymptom} />
        </Disclosure>
        <div>
          <ActButton type="text" size="small" action={{ type: 'cancel' }}>
            {t('common.cancel')}
          </ActButton>
        </div>
      </form>
    </Card>
  )
}
