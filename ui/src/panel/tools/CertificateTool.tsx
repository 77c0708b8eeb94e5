import { Form, Input } from 'antd'

import { useTexts } from '@/texts'
import { hostOf, nameProblem } from '../address'
import { ToolForm, type ToolProps } from '../ToolForm'
import { useRule } from '../useRule'

/** Which certificate does the edge show, and does it fit the name? */
export function CertificateTool(props: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <ToolForm<{ host: string }>
      {...props}
      tool="certificate"
      toInput={({ host }) => ({ host: hostOf(host) })}
    >
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
