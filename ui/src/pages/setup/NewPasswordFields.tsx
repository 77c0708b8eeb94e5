import { Form } from 'antd'
import { useTexts } from '@/texts'
import { PasswordInput } from '../login/PasswordInput'
import { MIN_LENGTH, newPasswordProblem } from './newPassword'

/** A new password, twice. */
export function NewPasswordFields({ login, size }: { login?: string; size?: 'large' }) {
  const { t } = useTexts()
  return (
    <>
      <Form.Item
        name="next"
        label={t('login.newPassword')}
        extra={t('login.passwordRule', { n: MIN_LENGTH })}
        rules={[
          {
            validator: async (_, value: string | undefined) => {
              const problem = newPasswordProblem(value ?? '', login)
              if (problem) throw new Error(t(`login.passwordProblem.${problem}`, { n: MIN_LENGTH }))
            },
          },
        ]}
      >
        <PasswordInput size={size} autoComplete="new-password" maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('login.passwordAgain')}
        dependencies={['next']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, value: string | undefined) => {
              if ((value ?? '') !== (getFieldValue('next') ?? '')) throw new Error(t('login.passwordDiffers'))
            },
          }),
        ]}
      >
        <PasswordInput size={size} autoComplete="new-password" maxLength={1000} />
      </Form.Item>
    </>
  )
}
