import { PagePending } from '@/app/PagePending'

export function TicketsPage() {
  return <PagePending />
}
