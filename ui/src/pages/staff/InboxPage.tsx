import { PagePending } from '@/app/PagePending'

export function InboxPage() {
  return <PagePending />
}
