import { CheckCircleFilled, CloseCircleFilled, MinusCircleFilled, QuestionCircleFilled } from '@ant-design/icons'
import type { Outcome } from '@/api'
import { useTexts } from '@/texts'
import type { Report } from './types'
import classes from './Verdict.module.css'

const ICONS = {
  healthy: CheckCircleFilled,
  faulty: CloseCircleFilled,
  inconclusive: QuestionCircleFilled,
  refused: MinusCircleFilled,
} satisfies Record<Outcome, unknown>

/** What came out, in one line, and of what. */
export function Verdict({ report }: { report: Report }) {
  const { t, format } = useTexts()
  const { outcome, root_causes: causes, target, timing, evidence } = report
  const Icon = ICONS[outcome]
  const roots = causes.filter((cause) => cause.certainty === 'root_cause').length
  const sentence =
    outcome !== 'faulty'
      ? t(`report.verdict.${outcome}`)
      : roots > 0
        ? t('report.verdict.faulty', { n: roots })
        : t('report.verdict.probable', { n: causes.length })
  return (
    <header className={classes.verdict}>
      <Icon className={`${classes.icon} ${classes[outcome]}`} />
      <div className={classes.words}>
        <h2 className={classes.sentence}>{sentence}</h2>
        <p className={classes.target} translate="no">
          {target.url}
        </p>
        <p className={classes.facts}>
          {t('report.facts', { probes: timing.probes, total: format.milliseconds(timing.total_ms) })}
          {evidence[0] && <time dateTime={evidence[0].at}> · {format.dateTime(evidence[0].at)}</time>}
        </p>
      </div>
    </header>
  )
}
