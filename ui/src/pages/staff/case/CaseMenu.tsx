import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps } from 'antd'
import { type TicketCase, useSession } from '@/api'
import { useTexts } from '@/texts'
import { isFinal, offered } from '../../tickets/status'
import { useTicketChange } from './useTicketChange'

/** The states that may follow, the priority, and giving the case back. */
export function CaseMenu({ ticket }: { ticket: TicketCase }) {
  const { t } = useTexts()
  const { user } = useSession()
  const change = useTicketChange(ticket)
  if (isFinal(ticket.status)) return null

  const other = ticket.priority === 'important' ? 'normal' : 'important'
  const items: MenuProps['items'] = [
    {
      key: 'states',
      type: 'group',
      label: t('staff.moveTo'),
      children: offered(ticket.may_become).map((to) => ({
        key: to,
        label: t(`tickets.status.${to}`),
        onClick: () => change.mutate({ do: 'move', to }),
      })),
    },
    { type: 'divider' },
    {
      key: 'priority',
      label: t('staff.weigh', { priority: t(`tickets.priority.${other}`) }),
      onClick: () => change.mutate({ do: 'weigh', priority: other }),
    },
  ]
  if (ticket.agent?.id === user.id) {
    items.push({ key: 'back', label: t('staff.giveBack'), onClick: () => change.mutate({ do: 'give back' }) })
  }
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button loading={change.isPending}>
        {t('staff.change')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
