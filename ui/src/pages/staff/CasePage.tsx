import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Drawer } from 'antd'
import { useState } from 'react'
import { ApiError } from '@/api'
import { NotFound } from '@/app/NotFound'
import { useTexts } from '@/texts'
import { ListSkeleton } from '../screens/ListSkeleton'
import { LoadFailed } from '../screens/LoadFailed'
import { ticketQuery } from '../tickets/queries'
import { CaseConversation } from './case/CaseConversation'
import { CaseFile } from './case/CaseFile'
import { CaseHeader } from './case/CaseHeader'
import { useKeys } from './keys/useKeys'
import { useWide } from './useWide'
import classes from './CasePage.module.css'

/** One case: the conversation, live, and the case file beside it. */
export function CasePage() {
  const { t } = useTexts()
  const { id = '' } = useParams({ strict: false })
  const navigate = useNavigate()
  const wide = useWide()
  const [fileOpen, setFileOpen] = useState(false)
  const { data: ticket, ...query } = useQuery(ticketQuery(id))
  useKeys({ back: () => void navigate({ to: '/staff' }) })

  if (query.error instanceof ApiError && query.error.status === 404) return <NotFound />
  if (query.isError && !ticket) return <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
  if (!ticket) return <ListSkeleton rows={6} />
  return (
    <div className={classes.case}>
      <CaseHeader ticket={ticket} onFile={() => setFileOpen(true)} />
      <div className={classes.columns}>
        <div className={classes.conversation}>
          <CaseConversation ticket={ticket} key={ticket.conversation} />
        </div>
        {wide ? (
          <aside className={classes.file} aria-label={t('staff.file.label')}>
            <CaseFile ticket={ticket} />
          </aside>
        ) : (
          <Drawer
            open={fileOpen}
            onClose={() => setFileOpen(false)}
            title={t('staff.file.label')}
            size="min(100vw, 400px)"
            styles={{ body: { padding: 0 } }}
          >
            <CaseFile ticket={ticket} />
          </Drawer>
        )}
      </div>
    </div>
  )
}
