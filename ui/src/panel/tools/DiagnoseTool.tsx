import { Button, Form, Input } from 'antd'

import { useTexts } from '@/texts'
import { tidy, urlProblem } from '../address'
import type { ToolProps } from '../ToolForm'
import { useRule } from '../useRule'

/** Begins the diagnosis in the conversation, where consent, progress and result have their place. */
export function DiagnoseTool({ mayAct, act }: ToolProps) {
  const { t } = useTexts()
  const rule = useRule()
  return (
    <Form<{ url: string }>
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      disabled={!mayAct}
      onFinish={({ url }) => void act({ type: 'diagnose', url: tidy(url) })}
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
      <Button type="primary" htmlType="submit" block>
        {t('panel.tool.diagnose.run')}
      </Button>
    </Form>
  )
}
