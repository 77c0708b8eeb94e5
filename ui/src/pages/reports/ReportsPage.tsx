import { PagePending } from '@/app/PagePending'

export function ReportsPage() {
  return <PagePending />
}
