import { ArrowLeftOutlined, ProfileOutlined } from '@ant-design/icons'
import { Button, Flex } from 'antd'
import type { TicketCase } from '@/api'
import { LinkButton } from '@/app/LinkButton'
import { useTexts } from '@/texts'
import { PriorityTag } from '../../tickets/PriorityTag'
import { TicketStatusTag } from '../../tickets/TicketStatusTag'
import { CaseMenu } from './CaseMenu'
import { TakeButton } from './TakeButton'
import classes from './CaseHeader.module.css'

interface Props {
  ticket: TicketCase
  /** Shows the case file where it does not fit beside the conversation. */
  onFile: () => void
}

/** What the case is about, where it stands, and what the agent can do to it. */
export function CaseHeader({ ticket, onFile }: Props) {
  const { t } = useTexts()
  return (
    <header className={classes.header}>
      <LinkButton
        to="/staff"
        color="default"
        variant="text"
        icon={<ArrowLeftOutlined />}
        aria-label={t('staff.toInbox')}
        className={classes.back}
      />
      <div className={classes.words}>
        <h1>{ticket.subject}</h1>
        <span className={classes.facts}>
          {ticket.number}
          <TicketStatusTag status={ticket.status} />
          <PriorityTag priority={ticket.priority} />
        </span>
      </div>
      <Flex gap={8} className={classes.actions}>
        <TakeButton ticket={ticket} />
        <CaseMenu ticket={ticket} />
        <Button
          icon={<ProfileOutlined />}
          aria-label={t('staff.file.label')}
          title={t('staff.file.label')}
          onClick={onFile}
          className={classes.file}
        />
      </Flex>
    </header>
  )
}
