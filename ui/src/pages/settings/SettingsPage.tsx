import { PagePending } from '@/app/PagePending'

export function SettingsPage() {
  return <PagePending />
}
