import { Form, Input } from 'antd'

import { useTexts } from '@/texts'
import { bare, ipProblem } from '../address'
import { ToolForm, type ToolProps } from '../ToolForm'
import { useRule } from '../useRule'

/** Is this address a node of the CDN? */
export function IpTool(props: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <ToolForm<{ address: string }>
      {...props}
      tool="ip"
      toInput={({ address }) => ({ address: bare(address) })}
    >
      <Form.Item name="address" label={t('panel.field.ip')} rules={[rule(ipProblem)]}>
        <Input
          inputMode="text"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          placeholder="203.0.113.10"
        />
      </Form.Item>
    </ToolForm>
  )
}
