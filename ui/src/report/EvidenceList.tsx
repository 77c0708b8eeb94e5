import { useTexts } from '@/texts'
import classes from './EvidenceList.module.css'
import { probeNote } from './probeNote'
import type { Evidence } from './types'

/** What was asked and what came back, each to be unfolded to the raw answer. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const { t, find, format } = useTexts()
  return (
    <ul role="list" className={classes.list}>
      {evidence.map(({ id, probe, answer, vantage, at, ms }) => (
        <li key={id}>
          <details>
            <summary className={classes.summary}>
              <span className={classes.id}>{id}</span>
              <span className={classes.note} translate="no">
                {probeNote(probe)}
              </span>
              <span className={classes.ms}>
                {'not_measured' in answer
                  ? (find(`report.reason.${answer.not_measured.reason}`) ?? answer.not_measured.reason)
                  : format.milliseconds(ms)}
              </span>
            </summary>
            <p className={classes.where}>{t('report.seenFrom', { vantage, at: format.dateTime(at) })}</p>
            <pre className={classes.raw} translate="no" tabIndex={0}>
              {JSON.stringify('observed' in answer ? answer.observed : answer, null, 2)}
            </pre>
          </details>
        </li>
      ))}
    </ul>
  )
}
