import { PagePending } from '@/app/PagePending'

export function TicketPage() {
  return <PagePending />
}
