import { Button } from 'antd'
import { type TicketCase, useSession } from '@/api'
import { useTexts } from '@/texts'
import { isFinal } from '../../tickets/status'
import { useKeys } from '../keys/useKeys'
import { useTicketChange } from './useTicketChange'

/** Takes the case, also from a colleague; `T` does the same. */
export function TakeButton({ ticket }: { ticket: TicketCase }) {
  const { t } = useTexts()
  const { user } = useSession()
  const change = useTicketChange(ticket)
  const possible = !isFinal(ticket.status) && ticket.agent?.id !== user.id
  const take = () => change.mutate({ do: 'take' })
  useKeys(possible && !change.isPending ? { take } : {})
  if (!possible) return null
  return (
    <Button type={ticket.agent ? 'default' : 'primary'} loading={change.isPending} onClick={take}>
      {t(ticket.agent ? 'staff.takeOver' : 'staff.take')}
    </Button>
  )
}
