import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { diagnosisQuery, type EntryOf, useErrorText } from '@/api'
import { asReport, ReportView } from '@/report'
import { useTexts } from '@/texts'
import { useTalk } from '../TalkContext'
import { Healed } from './Healed'
import { OldResult } from './OldResult'
import { ResultActions } from './ResultActions'
import classes from './ResultCard.module.css'

/** The verdict. The newest one stands there whole; older ones are a line with a link. */
export function ResultCard({ entry }: { entry: EntryOf<'diagnosis.completed'> }) {
  const { t } = useTexts()
  const { story } = useTalk()
  const describe = useErrorText()
  const { id, healed } = entry.body
  const newest = story.lastVerdict === id
  const { data, error, refetch } = useQuery({ ...diagnosisQuery(id), enabled: newest })
  if (!newest) return <OldResult verdict={entry.body} />
  const report = asReport(data?.report)
  return (
    <div className={classes.card}>
      {healed != null && <Healed healed={healed} />}
      {report ? (
        <ReportView report={report} variant="card" actions={<ResultActions verdict={entry.body} />} />
      ) : error ? (
        <>
          <OldResult verdict={entry.body} />
          <p className={classes.error}>{describe(error)}</p>
          <Button onClick={() => void refetch()}>{t('common.retry')}</Button>
        </>
      ) : (
        <Skeleton active paragraph={{ rows: 5 }} />
      )}
    </div>
  )
}
