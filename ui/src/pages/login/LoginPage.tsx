import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { type Session, sessionQuery } from '@/api'
import { safeNext } from '@/app/next'
import { useTexts } from '@/texts'
import { EntryPage } from './EntryPage'
import { LoginForm } from './LoginForm'

const route = getRouteApi('/login')

/** Signing in, and on to where one was going. */
export function LoginPage() {
  const { t } = useTexts()
  const { next } = route.useSearch()
  const router = useRouter()
  const queries = useQueryClient()

  const enter = (session: Session) => {
    // What another person has seen in this tab is not for this one.
    queries.clear()
    queries.setQueryData(sessionQuery.queryKey, session)
    router.history.replace(safeNext(next))
  }

  return (
    <EntryPage title={t('login.title')} about={t('login.about')} footer={t('login.help')}>
      <LoginForm onSignedIn={enter} />
    </EntryPage>
  )
}
