import type { ReactNode } from 'react'
import { Disclosure } from '@/controls/Disclosure'
import { useTexts } from '@/texts'
import { CauseView } from './CauseView'
import { EvidenceList } from './EvidenceList'
import { Findings } from './Findings'
import { PathPicture } from './PathPicture'
import classes from './ReportView.module.css'
import { Section } from './Section'
import type { Report } from './types'
import { Verdict } from './Verdict'
import { Waterfall } from './Waterfall'

interface Props {
  report: Report
  /** On a page everything stands open; in a card (of the chat, of a case file) the long lists are folded. */
  variant: 'card' | 'page'
  /** Buttons under the verdict's causes. */
  actions?: ReactNode
}

/** A diagnosis, root cause first. */
export function ReportView({ report, variant, actions }: Props) {
  const { t } = useTexts()
  const { root_causes: causes, advice, notes, findings, evidence } = report
  const page = variant === 'page'
  const attention = findings.filter(({ status }) => ['error', 'warning', 'not_measured'].includes(status)).length
  const checks = t('report.findings', { n: findings.length, attention })
  return (
    <article className={classes.report} aria-label={t('report.title')}>
      <Verdict report={report} />
      {causes.map((cause, i) => (
        <CauseView key={cause.code} cause={cause} report={report} number={{ n: i + 1, of: causes.length }} kind="cause" />
      ))}
      {notes.map((cause) => (
        <CauseView key={cause.code} cause={cause} report={report} kind="note" />
      ))}
      {report.path.length > 0 && <PathPicture path={report.path} />}
      {actions}
      {advice.map((cause) => (
        <CauseView key={cause.code} cause={cause} report={report} kind="advice" />
      ))}
      {page ? (
        <>
          <Section title={checks}>
            <Findings findings={findings} />
          </Section>
          <Section title={t('report.waterfall')}>
            <Waterfall report={report} />
          </Section>
          <Disclosure title={t('report.allEvidence', { n: evidence.length })}>
            <EvidenceList evidence={evidence} />
          </Disclosure>
        </>
      ) : (
        <div className={classes.folded}>
          <Disclosure title={checks}>
            <Findings findings={findings} />
          </Disclosure>
          <Disclosure title={t('report.waterfall')}>
            <Waterfall report={report} />
          </Disclosure>
        </div>
      )}
    </article>
  )
}
