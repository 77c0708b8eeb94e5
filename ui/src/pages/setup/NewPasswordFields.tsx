import { Form } from 'antd'
import { useTexts } from '@/texts'
import { PasswordInput } from '../login/PasswordInput'
import { hasGoodLength, LENGTH } from './newPassword'

/** A new password, twice. */
export function NewPasswordFields({ size }: { size?: 'large' }) {
  const { t } = useTexts()
  return (
    <>
      <Form.Item
        name="next"
        label={t('login.newPassword')}
        extra={t('login.passwordRule', { n: LENGTH.min })}
        rules={[
          {
            validator: async (_, value: string | undefined) => {
              if (!hasGoodLength(value ?? '')) throw new Error(t('login.passwordShort', { n: LENGTH.min }))
            },
          },
        ]}
      >
        <PasswordInput size={size} autoComplete="new-password" maxLength={LENGTH.max} />
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
        <PasswordInput size={size} autoComplete="new-password" maxLength={LENGTH.max} />
      </Form.Item>
    </>
  )
}
