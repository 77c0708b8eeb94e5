import { isStaff, useSession } from '@/api'
import type { Key } from '@/texts'

interface Destination {
  to: '/' | '/reports' | '/tickets' | '/staff' | '/staff/audit'
  label: Key
  exact: boolean
}

const CUSTOMER: Destination[] = [
  { to: '/', label: 'app.chat', exact: true },
  { to: '/reports', label: 'app.reports', exact: false },
  { to: '/tickets', label: 'app.tickets', exact: false },
]

const STAFF: Destination[] = [{ to: '/staff', label: 'app.staff', exact: false }]

const ADMIN: Destination[] = [...STAFF, { to: '/staff/audit', label: 'staff.audit.title', exact: true }]

/** The pages that whoever is signed in may go to. */
export function useDestinations(): Destination[] {
  const session = useSession()
  if (session.user.role === 'admin') return ADMIN
  return isStaff(session) ? STAFF : CUSTOMER
}
