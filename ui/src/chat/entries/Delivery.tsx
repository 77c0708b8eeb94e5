import type { Entry } from '@/api'
import { useTexts } from '@/texts'
import { useTalk } from '../TalkContext'

/** Whether a message of ours was stored, or was read by the other side. */
export function Delivery({ entry }: { entry: Entry }) {
  const { t } = useTexts()
  const { conversation, side } = useTalk()
  const readUpTo = side === 'customer' ? conversation.agent_read_seq : conversation.customer_read_seq
  return <span>{t(readUpTo >= entry.seq ? 'chat.delivery.read' : 'chat.delivery.stored')}</span>
}
