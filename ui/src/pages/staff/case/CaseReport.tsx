import { useQuery } from '@tanstack/react-query'
import { diagnosisQuery } from '@/api'
import { asReport, ReportView } from '@/report'
import { NoReport } from '../../reports/NoReport'
import { ListSkeleton } from '../../screens/ListSkeleton'
import { LoadFailed } from '../../screens/LoadFailed'

/** The whole report of a case. */
export function CaseReport({ diagnosis: id }: { diagnosis: string }) {
  const { data: diagnosis, ...query } = useQuery(diagnosisQuery(id))
  if (query.isError && !diagnosis)
    return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
  if (!diagnosis) return <ListSkeleton rows={5} />
  const report = asReport(diagnosis.report)
  return report ? <ReportView report={report} variant="page" /> : <NoReport diagnosis={diagnosis} />
}
