import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { api, type Session, sessionQuery, unwrap, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { EntryPage } from '../login/EntryPage'
import { NewPasswordFields } from './NewPasswordFields'

interface Values {
  login: string
  name: string
  next: string
}

const route = getRouteApi('/setup')

/** The first administrator, from the one-time link that the server prints at its first start. */
export function SetupPage() {
  const { t, lang } = useTexts()
  const errorText = useErrorText()
  const { token } = route.useSearch()
  const queries = useQueryClient()
  const navigate = useNavigate()

  const setUp = useMutation({
    mutationFn: ({ login, name, next }: Values) =>
      unwrap(
        api.POST('/api/v1/setup', {
          body: { token: token ?? '', login: login.trim(), name: name.trim(), password: next, lang },
        }),
      ),
    onSuccess: async (session: Session) => {
      queries.setQueryData(sessionQuery.queryKey, session)
      await navigate({ to: '/staff' })
    },
  })

  if (!token) {
    return (
      <EntryPage title={t('setup.title')} about={t('setup.about')}>
        <Alert type="warning" showIcon title={t('setup.noToken')} />
      </EntryPage>
    )
  }
  return (
    <EntryPage title={t('setup.title')} about={t('setup.about')}>
      <Form
        layout="vertical"
        requiredMark={false}
        validateTrigger="onBlur"
        onFinish={(values) => setUp.mutate(values)}
      >
        <div aria-live="assertive">
          {setUp.error && (
            <Alert type="error" showIcon title={errorText(setUp.error)} style={{ marginBottom: 20 }} />
          )}
        </div>
        <Form.Item
          name="name"
          label={t('setup.name')}
          extra={t('setup.nameNote')}
          rules={[{ required: true, whitespace: true, message: t('setup.nameMissing') }]}
        >
          <Input size="large" autoFocus autoComplete="name" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="login"
          label={t('login.name')}
          rules={[{ required: true, whitespace: true, message: t('login.nameMissing') }]}
        >
          <Input
            size="large"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
          />
        </Form.Item>
        <NewPasswordFields size="large" />
        <Button size="large" type="primary" htmlType="submit" block loading={setUp.isPending}>
          {t('setup.submit')}
        </Button>
      </Form>
    </EntryPage>
  )
}
