import { useRef } from 'react'
import { type TicketCase, useSession } from '@/api'
import { ConversationView } from '@/chat'
import { useTexts } from '@/texts'
import { isFinal } from '../../tickets/status'
import { useKeys } from '../keys/useKeys'
import classes from './CaseConversation.module.css'

/** The talk with the customer, live. `R` begins an answer. */
export function CaseConversation({ ticket }: { ticket: TicketCase }) {
  const { t } = useTexts()
  const { user } = useSession()
  const place = useRef<HTMLDivElement>(null)
  useKeys({ reply: () => place.current?.querySelector('textarea')?.focus() })
  const mine = ticket.agent?.id === user.id
  return (
    <div ref={place} className={classes.conversation}>
      <ConversationView
        id={ticket.conversation}
        side="agent"
        human={() =>
          !mine && !isFinal(ticket.status) && <p className={classes.hint}>{t('staff.replyAfterTake')}</p>
        }
      />
    </div>
  )
}
