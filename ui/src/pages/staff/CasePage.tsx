import { PagePending } from '@/app/PagePending'

export function CasePage() {
  return <PagePending />
}
