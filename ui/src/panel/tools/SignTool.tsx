import { Form, Input, InputNumber } from 'antd'
import { useTexts } from '@/texts'
import { urlProblem, withScheme } from '../address'
import { ToolForm, type ToolProps } from '../ToolForm'
import { useRule } from '../useRule'
import { KeyField } from './KeyField'
import { SigningTypeField, type SigningType } from './SigningTypeField'

interface Values {
  url: string
  type: SigningType
  key: string
  ttl: number
}

/** Makes a signed URL from a key. */
export function SignTool(props: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <ToolForm<Values>
      {...props}
      tool="sign"
      secret
      submitLabel={t('panel.tool.sign.run')}
      initial={{ type: 'A', ttl: 1800 }}
      toInput={({ url, type, key, ttl }) => ({ url: withScheme(url), type, key, ttl })}
    >
      <Form.Item name="url" label={t('panel.field.url')} rules={[rule(urlProblem)]}>
        <Input
          inputMode="url"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://www.example.com/video/a.mp4"
        />
      </Form.Item>
      <SigningTypeField />
      <KeyField />
      <Form.Item
        name="ttl"
        label={t('panel.field.ttl')}
        rules={[{ required: true, message: t('panel.problem.ttl') }]}
      >
        <InputNumber
          min={1}
          max={31_536_000}
          precision={0}
          suffix={t('panel.field.seconds')}
          style={{ width: '100%' }}
        />
      </Form.Item>
    </ToolForm>
  )
}
