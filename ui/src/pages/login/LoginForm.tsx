import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { api, ApiError, type Session, unwrap, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { PasswordInput } from './PasswordInput'
import { useCountdown } from './useCountdown'

interface Credentials {
  login: string
  password: string
}

/** Name and password. After too many wrong tries the button counts down. */
export function LoginForm({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTexts()
  const errorText = useErrorText()
  const [form] = Form.useForm<Credentials>()
  const password = useRef<InputRef>(null)
  const [blockedUntil, setBlockedUntil] = useState<number>()
  const wait = useCountdown(blockedUntil)

  const signIn = useMutation({
    mutationFn: (body: Credentials) => unwrap(api.POST('/api/v1/session', { body })),
    onSuccess: onSignedIn,
    onError: (error) => {
      if (error instanceof ApiError && error.status === 429)
        setBlockedUntil(Date.now() + (error.retryAfter ?? 10) * 1_000)
      password.current?.focus({ cursor: 'all' })
    },
  })
  const failure =
    signIn.error &&
    (wait > 0
      ? t('login.throttled', { seconds: wait })
      : blocked(signIn.error)
        ? null
        : errorText(signIn.error))

  return (
    <Form
      form={form}
      name="login"
      layout="vertical"
      requiredMark={false}
      validateTrigger="onSubmit"
      onFinish={({ login, password }) => signIn.mutate({ login: login.trim(), password })}
    >
      <div aria-live="assertive">
        {failure && <Alert type="error" showIcon title={failure} style={{ marginBottom: 20 }} />}
      </div>
      <Form.Item
        name="login"
        label={t('login.name')}
        rules={[{ required: true, whitespace: true, message: t('login.nameMissing') }]}
      >
        <Input
          size="large"
          autoFocus
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
        />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('login.password')}
        rules={[{ required: true, message: t('login.passwordMissing') }]}
      >
        <PasswordInput size="large" ref={password} autoComplete="current-password" maxLength={1000} />
      </Form.Item>
      <Button
        size="large"
        type="primary"
        htmlType="submit"
        block
        loading={signIn.isPending}
        disabled={wait > 0}
      >
        {wait > 0 ? t('login.wait', { seconds: wait }) : t('login.submit')}
      </Button>
    </Form>
  )
}

/** Whether it only said to wait; once the wait is over there is nothing left to say. */
function blocked(error: Error): boolean {
  return error instanceof ApiError && error.status === 429
}
