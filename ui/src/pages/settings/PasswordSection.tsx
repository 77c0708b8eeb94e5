import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form } from 'antd'
import { api, unwrap, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { PasswordInput } from '../login/PasswordInput'
import { NewPasswordFields } from '../setup/NewPasswordFields'
import { devicesQuery } from './queries'
import { Section } from './Section'

interface Values {
  current: string
  next: string
}

/** Changing the password. */
export function PasswordSection({ login }: { login: string }) {
  const { t } = useTexts()
  const errorText = useErrorText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const change = useMutation({
    mutationFn: ({ current, next }: Values) =>
      unwrap(api.PUT('/api/v1/session/password', { body: { current, new: next } })),
    onSuccess: () => {
      form.resetFields()
      void message.success(t('settings.password.done'))
      return queries.invalidateQueries(devicesQuery)
    },
  })
  return (
    <Section title={t('settings.password.title')} about={t('settings.password.about')}>
      <Form
        form={form}
        name="password"
        layout="vertical"
        requiredMark={false}
        validateTrigger="onBlur"
        disabled={change.isPending}
        onFinish={(values) => change.mutate(values)}
      >
        {/* Tells password managers whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <div aria-live="assertive">
          {change.error && (
            <Alert type="error" showIcon title={errorText(change.error)} style={{ marginBottom: 16 }} />
          )}
        </div>
        <Form.Item
          name="current"
          label={t('settings.password.current')}
          rules={[{ required: true, message: t('login.passwordMissing') }]}
        >
          <PasswordInput autoComplete="current-password" maxLength={1000} />
        </Form.Item>
        <NewPasswordFields />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('settings.password.submit')}
        </Button>
      </Form>
    </Section>
  )
}
