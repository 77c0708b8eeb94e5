import { CheckOutlined, CopyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTexts } from '@/texts'

/** Puts a text on the clipboard, and says so for a moment. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTexts()
  const { message } = App.useApp()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    const timer = copied && setTimeout(() => setCopied(false), 2_000)
    return () => clearTimeout(timer || undefined)
  }, [copied])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => message.error(t('common.copyFailed')),
    )
  return (
    <Button
      type="text"
      size="small"
      icon={copied ? <CheckOutlined /> : <CopyOutlined />}
      aria-label={copied ? t('common.copied') : (label ?? t('common.copy'))}
      onClick={() => void copy()}
    />
  )
}
