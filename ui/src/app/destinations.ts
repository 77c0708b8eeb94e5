import { isStaff, useSession } from '@/api'
import type { Key } from '@/texts'

interface Destination {
  to: '/' | '/reports' | '/tickets' | '/staff'
  label: Key
  exact: boolean
}

const CUSTOMER: Destination[] = [
  { to: '/', label: 'app.chat', exact: true },
  { to: '/reports', label: 'app.reports', exact: false },
  { to: '/tickets', label: 'app.tickets', exact: false },
]

const STAFF: Destination[] = [{ to: '/staff', label: 'app.staff', exact: false }]

/** The pages that whoever is signed in may go to. */
export function useDestinations(): Destination[] {
  return isStaff(useSession()) ? STAFF : CUSTOMER
}
