import { FileSearchOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { LinkButton } from '@/app/LinkButton'
import { useTexts } from '@/texts'
import { EmptyState } from '../screens/EmptyState'
import { Page } from '../screens/Page'
import { PagedList } from '../screens/PagedList'
import { type Filter, FILTERS, matches } from './filter'
import { diagnosesQuery } from './queries'
import { ReportRow } from './ReportRow'

/** Every diagnosis of the account. */
export function ReportsPage() {
  const { t } = useTexts()
  const [filter, setFilter] = useState<Filter>('all')
  const diagnoses = useInfiniteQuery(diagnosesQuery)
  return (
    <Page
      title={t('reports.title')}
      about={t('reports.about')}
      extra={
        <Segmented<Filter>
          aria-label={t('reports.filter.label')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((each) => ({ value: each, label: t(`reports.filter.${each}`) }))}
        />
      }
    >
      <PagedList
        label={t('reports.title')}
        query={diagnoses}
        keyOf={(diagnosis) => diagnosis.id}
        only={(diagnosis) => matches(filter, diagnosis)}
        empty={
          filter === 'all' ? (
            <EmptyState
              icon={<FileSearchOutlined />}
              title={t('reports.empty')}
              text={t('reports.emptyText')}
              action={
                <LinkButton to="/" color="primary" variant="solid">
                  {t('reports.start')}
                </LinkButton>
              }
            />
          ) : (
            <EmptyState icon={<FileSearchOutlined />} title={t('reports.noneOfThese')} />
          )
        }
      >
        {(diagnosis) => <ReportRow diagnosis={diagnosis} />}
      </PagedList>
    </Page>
  )
}
