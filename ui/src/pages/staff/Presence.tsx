import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Badge, Button, Dropdown } from 'antd'
import { api, unwrap, useErrorText, useSession } from '@/api'
import { useTexts } from '@/texts'
import { agentsQuery } from './queries'

/** Whether the agent takes new conversations at the moment. */
export function Presence() {
  const { t } = useTexts()
  const errorText = useErrorText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { user } = useSession()
  const agents = useQuery(agentsQuery)
  const available = agents.data?.items.find(({ id }) => id === user.id)?.available ?? false
  const change = useMutation({
    mutationFn: (available: boolean) => unwrap(api.PUT('/api/v1/agents/me', { body: { available } })),
    onSuccess: () => queries.invalidateQueries(agentsQuery),
    onError: (error) => void message.error(errorText(error)),
  })
  const state = available ? 'available' : 'away'
  if (!agents.data) return null
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [state],
        items: (['available', 'away'] as const).map((each) => ({
          key: each,
          label: (
            <Badge status={each === 'available' ? 'success' : 'default'} text={t(`staff.presence.${each}`)} />
          ),
          onClick: () => change.mutate(each === 'available'),
        })),
      }}
    >
      <Button
        type="text"
        loading={change.isPending}
        aria-label={t('staff.presence.label', { state: t(`staff.presence.${state}`) })}
      >
        <Badge status={available ? 'success' : 'default'} text={t(`staff.presence.${state}`)} />
      </Button>
    </Dropdown>
  )
}
