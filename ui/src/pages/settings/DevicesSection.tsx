import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { api, sessionQuery, unwrap, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { ListSkeleton } from '../screens/ListSkeleton'
import { LoadFailed } from '../screens/LoadFailed'
import { DeviceRow } from './DeviceRow'
import { devicesQuery } from './queries'
import { Section } from './Section'
import classes from './rows.module.css'

/** Where one is signed in, and the way to end all of it. */
export function DevicesSection() {
  const { t } = useTexts()
  const errorText = useErrorText()
  const { modal, message } = App.useApp()
  const queries = useQueryClient()
  const router = useRouter()
  const devices = useQuery(devicesQuery)

  const signOut = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/sessions')),
    onSuccess: async () => {
      queries.clear()
      queries.setQueryData(sessionQuery.queryKey, null)
      await router.navigate({ to: '/login' })
    },
    onError: (error) => void message.error(errorText(error)),
  })
  const ask = () =>
    modal.confirm({
      title: t('settings.devices.confirm'),
      content: t('settings.devices.confirmText'),
      okText: t('settings.devices.signOut'),
      okButtonProps: { danger: true },
      onOk: () => signOut.mutateAsync().catch(() => undefined),
    })

  return (
    <Section
      title={t('settings.devices.title')}
      about={t('settings.devices.about')}
      extra={
        <Button danger loading={signOut.isPending} onClick={ask}>
          {t('settings.devices.signOut')}
        </Button>
      }
    >
      {devices.isPending ? (
        <ListSkeleton rows={2} />
      ) : devices.isError ? (
        <LoadFailed error={devices.error} onRetry={() => void devices.refetch()} />
      ) : (
        <ul role="list" className={classes.rows}>
          {devices.data.items.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </ul>
      )}
    </Section>
  )
}
