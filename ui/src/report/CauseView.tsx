import { useId } from 'react'
import { Command } from '@/controls/Command'
import { Disclosure } from '@/controls/Disclosure'
import { useTexts } from '@/texts'
import classes from './CauseView.module.css'
import { EvidenceList } from './EvidenceList'
import { RuledOut } from './RuledOut'
import type { Cause, Report } from './types'

interface Props {
  cause: Cause
  report: Report
  /** `1` of `2`, where there are several. */
  number?: { n: number; of: number }
  /** What it is to the site: what breaks it, or something worth knowing. */
  kind: 'cause' | 'advice' | 'note'
}

/** One cause: what is wrong, who must act, how it is mended, and what proves it. */
export function CauseView({ cause, report, number, kind }: Props) {
  const { t, say } = useTexts()
  const title = useId()
  const name = kind === 'cause' ? (report.outcome === 'refused' ? 'refusal' : cause.certainty) : kind
  return (
    <section className={`${classes.cause} ${classes[name]}`} aria-labelledby={title}>
      <p className={classes.kind}>
        <span className={classes.label}>{t(`report.kind.${name}`)}</span>
        {number && number.of > 1 && <span>{t('report.numberOf', number)}</span>}
        {kind === 'cause' && report.outcome !== 'refused' && (
          <span className={classes.grade}>{t(`report.grade.${cause.grade}`)}</span>
        )}
      </p>
      <h3 id={title} className={classes.title}>
        {say(cause.title)}
      </h3>
      <p className={classes.summary}>{say(cause.summary)}</p>
      <p className={classes.who}>
        <span className={classes.whoLabel}>{t('report.whoActs')}</span>
        {t(`report.actor.${cause.who_acts}`)}
      </p>
      {cause.fix.length > 0 && (
        <div className={classes.fix}>
          <h4 className={classes.heading}>{t('report.fix')}</h4>
          <ol className={classes.steps}>
            {cause.fix.map((step) => (
              <li key={step.en}>{say(step)}</li>
            ))}
          </ol>
        </div>
      )}
      <div className={classes.proof}>
        {cause.evidence.length > 0 && (
          <Disclosure title={t('report.evidenceOf', { n: cause.evidence.length })}>
            <EvidenceList evidence={report.evidence.filter(({ id }) => cause.evidence.includes(id))} />
          </Disclosure>
        )}
        {cause.ruled_out.length > 0 && (
          <Disclosure title={t('report.ruledOut', { n: cause.ruled_out.length })}>
            <RuledOut rivals={cause.ruled_out} />
          </Disclosure>
        )}
        {cause.reproduce.length > 0 && (
          <Disclosure title={t('report.reproduce')}>
            <div className={classes.commands}>
              {cause.reproduce.map((command) => (
                <Command key={command}>{command}</Command>
              ))}
            </div>
          </Disclosure>
        )}
      </div>
    </section>
  )
}
