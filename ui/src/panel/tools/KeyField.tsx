import { Form, Input } from 'antd'
import { useTexts } from '@/texts'

/** A signing key: hidden, offered to no password manager, and kept nowhere once the page is left. */
export function KeyField({ optional = false }: { optional?: boolean }) {
  const { t } = useTexts()
  return (
    <Form.Item
      name="key"
      label={t('panel.field.key')}
      extra={t(optional ? 'panel.field.keyOptional' : 'panel.field.keyNote')}
      rules={optional ? [] : [{ required: true, whitespace: true, message: t('panel.problem.keyMissing') }]}
    >
      <Input.Password autoComplete="off" spellCheck={false} data-1p-ignore data-lpignore="true" />
    </Form.Item>
  )
}
