import { Form, Input, Segmented } from 'antd'
import { useTexts } from '@/texts'
import { urlProblem, withScheme } from '../address'
import { ToolForm, type ToolProps } from '../ToolForm'
import { useRule } from '../useRule'

interface Values {
  url: string
  method: 'GET' | 'HEAD'
}

/** The response headers of a URL. */
export function HeadersTool(props: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <ToolForm<Values>
      {...props}
      tool="headers"
      initial={{ method: 'GET' }}
      toInput={({ url, method }) => ({ url: withScheme(url), method })}
    >
      <Form.Item name="url" label={t('panel.field.url')} rules={[rule(urlProblem)]}>
        <Input
          inputMode="url"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://www.example.com/"
        />
      </Form.Item>
      <Form.Item name="method" label={t('panel.field.method')}>
        <Segmented options={['GET', 'HEAD']} />
      </Form.Item>
    </ToolForm>
  )
}
