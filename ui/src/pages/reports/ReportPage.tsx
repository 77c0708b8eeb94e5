import { PagePending } from '@/app/PagePending'

export function ReportPage() {
  return <PagePending />
}
