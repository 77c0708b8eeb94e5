import { AuditOutlined } from '@ant-design/icons'
import { Outlet, useParams } from '@tanstack/react-router'
import { useSession } from '@/api'
import { InHeader } from '@/app/InHeader'
import { LinkButton } from '@/app/LinkButton'
import { useTexts } from '@/texts'
import { Inbox } from './inbox/Inbox'
import { CheatSheet } from './keys/CheatSheet'
import { Presence } from './Presence'
import classes from './Workbench.module.css'

/** The agent's page: the inbox, and beside it the case that is open. On a phone one of the two. */
export function Workbench() {
  const { t } = useTexts()
  const session = useSession()
  const { id } = useParams({ strict: false })
  return (
    <div className={classes.workbench} data-open={id !== undefined || undefined}>
      <title>{`${t('staff.title')} · EdgeDesk`}</title>
      <InHeader at="end">
        {session.permissions.includes('read_audit') && (
          <LinkButton
            to="/staff/audit"
            color="default"
            variant="text"
            icon={<AuditOutlined />}
            aria-label={t('staff.audit.title')}
            title={t('staff.audit.title')}
          />
        )}
        <Presence />
      </InHeader>
      {id === undefined && <h1 className="sr-only">{t('staff.title')}</h1>}
      <div className={classes.inbox}>
        <Inbox ticket={id} />
      </div>
      <div className={classes.case}>
        <Outlet />
      </div>
      <CheatSheet />
    </div>
  )
}
