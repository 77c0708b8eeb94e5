import { App, Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import { type Action, useErrorText } from '@/api'
import { useTalk } from './TalkContext'

/** A button that does something in the conversation. */
export function ActButton({ action, disabled, ...props }: ButtonProps & { action: Action }) {
  const { act, mayAct } = useTalk()
  const { message } = App.useApp()
  const describe = useErrorText()
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    try {
      await act(action)
    } catch (error) {
      void message.error(describe(error))
    } finally {
      setBusy(false)
    }
  }
  return <Button {...props} disabled={disabled || !mayAct} loading={busy} onClick={() => void press()} />
}
