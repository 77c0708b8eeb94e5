import { Outlet, useParams } from '@tanstack/react-router'
import { InHeader } from '@/app/InHeader'
import { useTexts } from '@/texts'
import { Inbox } from './inbox/Inbox'
import { CheatSheet } from './keys/CheatSheet'
import { Presence } from './Presence'
import classes from './Workbench.module.css'

/** The agent's page: the inbox, and beside it the case that is open. On a phone one of the two. */
export function Workbench() {
  const { t } = useTexts()
  const { id } = useParams({ strict: false })
  return (
    <div className={classes.workbench} data-open={id !== undefined || undefined}>
      <title>{`${t('staff.title')} · EdgeDesk`}</title>
      <InHeader at="end">
        <Presence />
      </InHeader>
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
