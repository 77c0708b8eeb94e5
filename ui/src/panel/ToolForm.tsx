import { Alert, Button, Flex, Form } from 'antd'
import { MessageOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'

import { type Action, api, type Tool, unwrap, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { ToolResultView } from './ToolResultView'

/** What every tool of the panel is given. */
export interface ToolProps {
  /** Whether buttons of the conversation may be pressed: not by read-only members. */
  mayAct: boolean
  /** Presses a button of the conversation. */
  act: (action: Action) => Promise<void>
}

interface Props<Values extends object> extends ToolProps {
  tool: Tool
  initial?: Partial<Values>
  /** What is sent, from what was typed. */
  toInput: (values: Values) => object
  /** Whether what was typed may stand in the conversation: a key may not. */
  secret?: boolean
  submitLabel?: string
  children: ReactNode
}

/** A tool's form as it is sent. The API's document says no more of it than that it is an object. */
type ToolInput = Record<string, never>

/** A tool's form, its answer under it, and the way into the conversation. */
export function ToolForm<Values extends object>(props: Props<Values>) {
  const { tool, initial, toInput, secret = false, submitLabel, children, mayAct, act } = props
  const { t } = useTexts()
  const errorText = useErrorText()
  const [asked, setAsked] = useState<ToolInput>()
  const run = useMutation({
    mutationFn: (input: ToolInput) =>
      unwrap(api.POST('/api/v1/tools/{tool}', { params: { path: { tool } }, body: input })),
  })

  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (run.isSuccess || run.isError) answer.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }, [run.isSuccess, run.isError])

  const submit = (values: Values) => {
    const input = toInput(values) as ToolInput
    setAsked(input)
    run.mutate(input)
  }

  return (
    <Flex vertical gap={12}>
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        size="middle"
        disabled={run.isPending}
        validateTrigger="onBlur"
        initialValues={initial}
        onFinish={submit}
      >
        {children}
        <Button type="primary" htmlType="submit" loading={run.isPending} block>
          {submitLabel ?? t('panel.run')}
        </Button>
      </Form>
      <div ref={answer} aria-live="polite" aria-busy={run.isPending}>
        {run.isError && <Alert type="error" showIcon title={errorText(run.error)} />}
        {run.isSuccess && !run.isPending && (
          <Flex vertical gap={12}>
            <ToolResultView result={run.data} />
            {!secret && mayAct && asked && (
              <Button
                icon={<MessageOutlined />}
                onClick={() => void act({ type: 'use_tool', tool, input: asked })}
              >
                {t('panel.sendToChat')}
              </Button>
            )}
          </Flex>
        )}
      </div>
    </Flex>
  )
}
