import type { Diagnosis } from '@/api'
import { useTexts } from '@/texts'
import { standing } from './filter'
import { StandingTag } from './StandingTag'
import classes from './ReportAbout.module.css'

/** What was looked at, when, and under which consent. */
export function ReportAbout({ diagnosis }: { diagnosis: Diagnosis }) {
  const { t, format } = useTexts()
  const started = diagnosis.started_at ?? diagnosis.created_at
  const took = diagnosis.ended_at
    ? new Date(diagnosis.ended_at).getTime() - new Date(started).getTime()
    : undefined
  const facts = [
    format.dateTime(started),
    took !== undefined && t('reports.took', { time: format.milliseconds(took) }),
    diagnosis.trigger !== 'asked' && t(`reports.trigger.${diagnosis.trigger}`),
    diagnosis.consent && t('reports.underConsent', { number: diagnosis.consent }),
  ].filter(Boolean)
  return (
    <p className={classes.about}>
      <StandingTag standing={standing(diagnosis)} />
      {facts.join(' · ')}
    </p>
  )
}
