import { Input } from 'antd'
import { useState } from 'react'
import type { Symptom } from '@/api'
import { useTexts } from '@/texts'
import { headersFrom } from './headers'
import classes from './UrlCard.module.css'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']

/** How it fails: all of it optional, all of it makes the verdict sharper. */
export function SymptomFields({ value, onChange }: { value: Symptom; onChange(symptom: Symptom): void }) {
  const { t } = useTexts()
  const [headers, setHeaders] = useState('')
  const set = (change: Symptom) => onChange({ ...value, ...change })
  return (
    <div className={classes.fields}>
      <label className={classes.field}>
        {t('chat.symptom.method')}
        <select
          className="ed-select"
          value={value.method ?? 'GET'}
          onChange={(event) => set({ method: event.target.value === 'GET' ? undefined : event.target.value })}
        >
          {METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
      </label>
      <label className={classes.field}>
        {t('chat.symptom.clientIp')}
        <Input
          value={value.client_ip ?? ''}
          placeholder="203.0.113.7"
          spellCheck={false}
          onChange={(event) => set({ client_ip: event.target.value.trim() || undefined })}
        />
      </label>
      <label className={classes.field}>
        {t('chat.symptom.region')}
        <Input
          value={value.region ?? ''}
          placeholder={t('chat.symptom.regionExample')}
          onChange={(event) => set({ region: event.target.value || undefined })}
        />
      </label>
      <label className={classes.field}>
        {t('chat.symptom.since')}
        <Input
          type="datetime-local"
          onChange={(event) => {
            const at = new Date(event.target.value)
            set({ since: Number.isNaN(at.getTime()) ? undefined : at.toISOString() })
          }}
        />
      </label>
      <label className={`${classes.field} ${classes.whole}`}>
        {t('chat.symptom.headers')}
        <Input.TextArea
          value={headers}
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder={'Referer: https://m.example.com/\nOrigin: https://m.example.com'}
          spellCheck={false}
          onChange={(event) => {
            setHeaders(event.target.value)
            set({ headers: headersFrom(event.target.value) })
          }}
        />
      </label>
    </div>
  )
}
