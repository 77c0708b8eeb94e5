import { InboxOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '@/texts'
import { EmptyState } from '../../screens/EmptyState'
import { ListSkeleton } from '../../screens/ListSkeleton'
import { LoadFailed } from '../../screens/LoadFailed'
import { TICKET_STATUSES } from '../../tickets/status'
import { useKeys } from '../keys/useKeys'
import { arrange, neighbour, type StateFilter } from './arrange'
import { InboxRow } from './InboxRow'
import { inboxQuery, type Tab, TABS } from './queries'
import { useInboxLive } from './useInboxLive'
import { useNow } from './useNow'
import classes from './Inbox.module.css'

/** Who waits, what is mine, and everything; `J` and `K` walk, `Enter` opens. */
export function Inbox({ ticket }: { ticket: string | undefined }) {
  const { t } = useTexts()
  const navigate = useNavigate()
  const now = useNow(15_000)
  const [tab, setTab] = useState<Tab>('queue')
  const [filter, setFilter] = useState<StateFilter>('open')
  const [marked, setMarked] = useState(ticket)
  const waiting = useQuery(inboxQuery('queue'))
  const inbox = useQuery(inboxQuery(tab))
  useInboxLive()

  const rows = arrange(tab, filter, inbox.data ?? [])
  const ids = rows.flatMap((row) => row.ticket?.id ?? [])
  const walk = (step: 1 | -1) => setMarked((current) => neighbour(ids, current, step))
  useKeys({
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => marked && void navigate({ to: '/staff/t/$id', params: { id: marked } }),
  })

  return (
    <section className={classes.inbox} aria-label={t('staff.inbox.label')}>
      <header className={classes.header}>
        <Segmented<Tab>
          block
          aria-label={t('staff.inbox.part')}
          value={tab}
          onChange={setTab}
          options={TABS.map((each) => ({
            value: each,
            label:
              each === 'queue' && waiting.data
                ? `${t('staff.inbox.queue')} ${waiting.data.length}`
                : t(`staff.inbox.${each}`),
          }))}
        />
        {tab !== 'queue' && (
          <Select<StateFilter>
            size="small"
            variant="filled"
            aria-label={t('staff.inbox.state')}
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'open', label: t('staff.inbox.open') },
              { value: 'any', label: t('staff.inbox.any') },
              ...TICKET_STATUSES.map((status) => ({ value: status, label: t(`tickets.status.${status}`) })),
            ]}
          />
        )}
      </header>
      <div className={classes.scroll} aria-busy={inbox.isFetching}>
        {inbox.isPending ? (
          <ListSkeleton rows={6} />
        ) : inbox.isError && rows.length === 0 ? (
          <LoadFailed error={inbox.error} onRetry={() => void inbox.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState icon={<InboxOutlined />} title={t(`staff.inbox.empty.${tab}`)} />
        ) : (
          <ul role="list">
            {rows.map((row) => (
              <InboxRow
                key={row.id}
                conversation={row}
                waiting={tab === 'queue'}
                now={now}
                open={row.ticket?.id === ticket}
                marked={row.ticket?.id === marked}
              />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
