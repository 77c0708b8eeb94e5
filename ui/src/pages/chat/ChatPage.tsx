import { PagePending } from '@/app/PagePending'

export function ChatPage() {
  return <PagePending />
}
