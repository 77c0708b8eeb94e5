import { MessageOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Flex } from 'antd'
import { ApiError, diagnosisQuery, hasEnded } from '@/api'
import { LinkButton } from '@/app/LinkButton'
import { NotFound } from '@/app/NotFound'
import { asReport, ReportView } from '@/report'
import { useTexts } from '@/texts'
import { ListSkeleton } from '../screens/ListSkeleton'
import { LoadFailed } from '../screens/LoadFailed'
import { Page } from '../screens/Page'
import { ExportMenu } from './ExportMenu'
import { NoReport } from './NoReport'
import { ReportAbout } from './ReportAbout'
import { ShareButton } from './ShareButton'
import classes from './ReportPage.module.css'

const route = getRouteApi('/app/reports/$id')

/** One report, with everything that can be done with it. */
export function ReportPage() {
  const { t } = useTexts()
  const { id } = route.useParams()
  const { data: diagnosis, ...query } = useQuery({
    ...diagnosisQuery(id),
    refetchInterval: ({ state }) => (hasEnded(state.data) ? false : 2_000),
  })
  if (query.error instanceof ApiError && query.error.status === 404) return <NotFound />
  const report = asReport(diagnosis?.report)
  return (
    <Page
      title={diagnosis?.url ?? t('reports.one')}
      back={<Link to="/reports">{t('reports.title')}</Link>}
      extra={
        diagnosis && (
          <Flex gap={8} wrap>
            {diagnosis.conversation && (
              <LinkButton to="/c/$id" params={{ id: diagnosis.conversation }} icon={<MessageOutlined />}>
                {t('reports.conversation')}
              </LinkButton>
            )}
            {report && (
              <>
                <ExportMenu diagnosis={id} />
                <ShareButton diagnosis={id} />
              </>
            )}
          </Flex>
        )
      }
    >
      {query.isError && !diagnosis ? (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : !diagnosis ? (
        <ListSkeleton rows={6} />
      ) : (
        <>
          <ReportAbout diagnosis={diagnosis} />
          {report ? (
            <div className={classes.report}>
              <ReportView report={report} variant="page" />
            </div>
          ) : (
            <NoReport diagnosis={diagnosis} />
          )}
        </>
      )}
    </Page>
  )
}
