import { PagePending } from '@/app/PagePending'

export function LoginPage() {
  return <PagePending />
}
