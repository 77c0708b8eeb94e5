import { Link } from '@tanstack/react-router'
import type { DiagnosisEntry } from '@/api'
import { useTexts } from '@/texts'
import { standing } from './filter'
import { StandingTag } from './StandingTag'
import classes from './ReportRow.module.css'

/** A diagnosis in the list: the address, what came out, when and why it ran. */
export function ReportRow({ diagnosis }: { diagnosis: DiagnosisEntry }) {
  const { t, say, format } = useTexts()
  const causes = diagnosis.causes ?? []
  const first = causes[0]
  return (
    <Link to="/reports/$id" params={{ id: diagnosis.id }} className={classes.row}>
      <span className={classes.tag}>
        <StandingTag standing={standing(diagnosis)} />
      </span>
      <span className={classes.words}>
        <strong>{diagnosis.url}</strong>
        {first && (
          <span>
            {say(first.title)}
            {causes.length > 1 && ` · ${t('reports.moreCauses', { n: causes.length - 1 })}`}
          </span>
        )}
      </span>
      <span className={classes.when}>
        <time dateTime={diagnosis.created_at}>{format.dateTime(diagnosis.created_at)}</time>
        {diagnosis.trigger !== 'asked' && <span>{t(`reports.trigger.${diagnosis.trigger}`)}</span>}
      </span>
    </Link>
  )
}
