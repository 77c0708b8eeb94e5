import { Tag } from 'antd'
import type { TicketStatus } from '@/api'
import { useTexts } from '@/texts'

const COLORS: Record<TicketStatus, string> = {
  new: 'processing',
  in_progress: 'processing',
  waiting_on_customer: 'warning',
  on_hold: 'default',
  resolved: 'success',
  closed: 'default',
  merged: 'default',
}

/** The state of a ticket, in the customer's words; staff read the same, so that both speak of one thing. */
export function TicketStatusTag({ status }: { status: TicketStatus }) {
  const { t } = useTexts()
  return <Tag color={COLORS[status]}>{t(`tickets.status.${status}`)}</Tag>
}
