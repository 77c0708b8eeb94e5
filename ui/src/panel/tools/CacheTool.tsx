import { Form, Input } from 'antd'

import { useTexts } from '@/texts'
import { urlProblem, withScheme } from '../address'
import { ToolForm, type ToolProps } from '../ToolForm'
import { useRule } from '../useRule'

/** Was this URL answered from the cache, and why (not)? */
export function CacheTool(props: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <ToolForm<{ url: string }> {...props} tool="cache" toInput={({ url }) => ({ url: withScheme(url) })}>
      <Form.Item name="url" label={t('panel.field.url')} rules={[rule(urlProblem)]}>
        <Input
          inputMode="url"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://www.example.com/logo.png"
        />
      </Form.Item>
    </ToolForm>
  )
}
