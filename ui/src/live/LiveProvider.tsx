import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import { useSession } from '@/api'
import { Live } from './Live'
import { LiveContext } from './LiveContext'

/** Opens the event stream of this tab for whoever is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const user = useSession().user.id
  const live = useMemo(() => new Live(queries, user), [queries, user])
  useEffect(() => live.start(), [live])
  return <LiveContext value={live}>{children}</LiveContext>
}
