import { Form, Input } from 'antd'

import { useTexts } from '@/texts'
import { hostOf, nameProblem } from '../address'
import { ToolForm, type ToolProps } from '../ToolForm'
import { useRule } from '../useRule'

/** Does the name lead to the CDN, and what should stand there if not? */
export function CnameTool(props: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <ToolForm<{ host: string }> {...props} tool="cname" toInput={({ host }) => ({ host: hostOf(host) })}>
      <Form.Item name="host" label={t('panel.field.name')} rules={[rule(nameProblem)]}>
        <Input
          inputMode="text"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder="www.example.com"
        />
      </Form.Item>
    </ToolForm>
  )
}
