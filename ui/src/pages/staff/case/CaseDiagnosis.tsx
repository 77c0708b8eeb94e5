import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { CaseFile } from '@/api'
import { useTexts } from '@/texts'
import { StandingTag } from '../../reports/StandingTag'
import { CaseReport } from './CaseReport'
import classes from './CaseDiagnosis.module.css'

/** What the last diagnosis said, in its own headline, and the whole report on request. */
export function CaseDiagnosis({ diagnosis }: { diagnosis: NonNullable<CaseFile['diagnosis']> | undefined }) {
  const { t, say } = useTexts()
  const [open, setOpen] = useState(false)
  if (!diagnosis) return <p className={classes.quiet}>{t('staff.file.noDiagnosis')}</p>
  return (
    <div className={classes.diagnosis}>
      <div className={classes.line}>
        <StandingTag standing={diagnosis.outcome ?? 'failed'} />
        <span>{diagnosis.url}</span>
      </div>
      {diagnosis.causes.map((cause) => (
        <div key={cause.code}>
          <strong>{say(cause.title)}</strong>
          <p className={classes.quiet}>{say(cause.summary)}</p>
        </div>
      ))}
      <Button size="small" onClick={() => setOpen(true)}>
        {t('staff.file.wholeReport')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={diagnosis.url}
        size="min(100vw, 760px)"
        destroyOnHidden
      >
        <CaseReport diagnosis={diagnosis.id} />
      </Drawer>
    </div>
  )
}
