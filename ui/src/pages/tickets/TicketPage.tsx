import { MessageOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ApiError } from '@/api'
import { LinkButton } from '@/app/LinkButton'
import { NotFound } from '@/app/NotFound'
import { useTexts } from '@/texts'
import { ListSkeleton } from '../screens/ListSkeleton'
import { LoadFailed } from '../screens/LoadFailed'
import { Page } from '../screens/Page'
import { ticketQuery } from './queries'
import { TicketAbout } from './TicketAbout'
import { TicketAnswer } from './TicketAnswer'
import { TicketTimeline } from './TicketTimeline'
import classes from './TicketPage.module.css'

const route = getRouteApi('/app/tickets/$id')

/** One ticket, for the customer: where it stands, what has happened, and what they can do. */
export function TicketPage() {
  const { t } = useTexts()
  const { id } = route.useParams()
  const { data: ticket, ...query } = useQuery(ticketQuery(id))
  if (query.error instanceof ApiError && query.error.status === 404) return <NotFound />
  return (
    <Page
      title={ticket?.subject ?? t('tickets.one')}
      back={<Link to="/tickets">{t('tickets.title')}</Link>}
      extra={
        ticket && (
          <LinkButton
            to="/c/$id"
            params={{ id: ticket.conversation }}
            color="primary"
            variant="solid"
            icon={<MessageOutlined />}
          >
            {t('tickets.conversation')}
          </LinkButton>
        )
      }
    >
      {query.isError && !ticket ? (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : !ticket ? (
        <ListSkeleton rows={4} />
      ) : (
        <>
          <TicketAnswer ticket={ticket} />
          <div className={classes.columns}>
            <TicketTimeline conversation={ticket.conversation} />
            <TicketAbout ticket={ticket} />
          </div>
        </>
      )}
    </Page>
  )
}
