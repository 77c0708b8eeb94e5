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
  key?: string
  ttl: number
}

/** Checks a signed URL, against a key or the domain's own, and says which usual mistake explains a wrong one. */
export function CheckSignatureTool(props: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <ToolForm<Values>
      {...props}
      tool="check_signature"
      secret
      submitLabel={t('panel.tool.check_signature.run')}
      initial={{ type: 'A', ttl: 1800 }}
      toInput={({ url, type, key, ttl }) =>
        key ? { url: withScheme(url), key, type, ttl } : { url: withScheme(url) }
      }
    >
      <Form.Item name="url" label={t('panel.field.signedUrl')} rules={[rule(urlProblem)]}>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 5 }}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://www.example.com/a.mp4?auth_key=…"
        />
      </Form.Item>
      <SigningTypeField />
      <KeyField optional />
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
