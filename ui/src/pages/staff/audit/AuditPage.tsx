import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Table, type TableColumnsType } from 'antd'
import type { AuditItem } from '@/api'
import { useTexts } from '@/texts'
import { LoadFailed } from '../../screens/LoadFailed'
import { Page } from '../../screens/Page'
import { auditQuery } from '../queries'

/** Everything that was done for and about customers, for administrators. */
export function AuditPage() {
  const { t, format } = useTexts()
  const audit = useInfiniteQuery(auditQuery)
  const columns: TableColumnsType<AuditItem> = [
    {
      title: t('staff.audit.at'),
      dataIndex: 'at',
      width: 160,
      render: (at: string) => <time dateTime={at}>{format.dateTime(at)}</time>,
    },
    { title: t('staff.audit.actor'), dataIndex: 'actor_name', width: 160 },
    {
      title: t('staff.audit.action'),
      dataIndex: 'action',
      render: (action: string) => <code>{action}</code>,
    },
    {
      title: t('staff.audit.subject'),
      key: 'subject',
      render: (_, { subject_kind: kind, subject }) => (
        <>
          {kind} <code>{subject}</code>
        </>
      ),
    },
  ]
  return (
    <Page
      title={t('staff.audit.title')}
      about={t('staff.audit.about')}
      back={<Link to="/staff">{t('staff.title')}</Link>}
    >
      {audit.isError && !audit.data ? (
        <LoadFailed error={audit.error} onRetry={() => void audit.refetch()} />
      ) : (
        <>
          <Table<AuditItem>
            rowKey="n"
            size="middle"
            pagination={false}
            loading={audit.isPending}
            columns={columns}
            dataSource={audit.data?.pages.flatMap((page) => page.items) ?? []}
            scroll={{ x: 640 }}
            locale={{ emptyText: t('staff.audit.empty') }}
          />
          {audit.hasNextPage && (
            <Button loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </Page>
  )
}
