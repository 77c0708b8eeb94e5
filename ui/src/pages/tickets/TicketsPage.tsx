import { ContainerOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useState } from 'react'
import { LinkButton } from '@/app/LinkButton'
import { useTexts } from '@/texts'
import { EmptyState } from '../screens/EmptyState'
import { Page } from '../screens/Page'
import { PagedList } from '../screens/PagedList'
import { type Filter, FILTERS, matches } from './filter'
import { ticketsQuery } from './queries'
import { TicketRow } from './TicketRow'

/** Every ticket of the account. */
export function TicketsPage() {
  const { t } = useTexts()
  const [filter, setFilter] = useState<Filter>('all')
  const tickets = useInfiniteQuery(ticketsQuery)
  return (
    <Page
      title={t('tickets.title')}
      about={t('tickets.about')}
      extra={
        <Segmented<Filter>
          aria-label={t('tickets.filter.label')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((each) => ({ value: each, label: t(`tickets.filter.${each}`) }))}
        />
      }
    >
      <PagedList
        label={t('tickets.title')}
        query={tickets}
        keyOf={(ticket) => ticket.id}
        only={(ticket) => matches(filter, ticket.status)}
        empty={
          filter === 'all' ? (
            <EmptyState
              icon={<ContainerOutlined />}
              title={t('tickets.empty')}
              text={t('tickets.emptyText')}
              action={<LinkButton to="/">{t('tickets.toChat')}</LinkButton>}
            />
          ) : (
            <EmptyState icon={<ContainerOutlined />} title={t('tickets.noneOfThese')} />
          )
        }
      >
        {(ticket) => <TicketRow ticket={ticket} />}
      </PagedList>
    </Page>
  )
}
