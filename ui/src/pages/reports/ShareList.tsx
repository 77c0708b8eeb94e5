import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { api, unwrap, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { sharesQuery } from './queries'
import classes from './ShareList.module.css'

/** The links that are still open, each with the way to close it. */
export function ShareList({ diagnosis }: { diagnosis: string }) {
  const { t, format } = useTexts()
  const errorText = useErrorText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const shares = useQuery(sharesQuery(diagnosis))
  const revoke = useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/shares/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries(sharesQuery(diagnosis)),
    onError: (error) => void message.error(errorText(error)),
  })
  const items = shares.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={classes.shares}>
      <h3>{t('reports.share.open')}</h3>
      <ul role="list">
        {items.map((share) => (
          <li key={share.id}>
            <span>
              {t('reports.share.times', {
                from: format.dateTime(share.created_at),
                to: format.dateTime(share.expires_at),
              })}
            </span>
            <Button
              size="small"
              danger
              loading={revoke.isPending && revoke.variables === share.id}
              onClick={() => revoke.mutate(share.id)}
            >
              {t('reports.share.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
