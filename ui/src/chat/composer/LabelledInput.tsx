import { Input } from 'antd'
import type { TextAreaProps, TextAreaRef } from 'antd/es/input/TextArea'
import { forwardRef } from 'react'
import { useTexts } from '@/texts'

/** The field of the composer, with a name for those who cannot see its placeholder. */
export const LabelledInput = forwardRef<TextAreaRef, TextAreaProps>(function LabelledInput(props, ref) {
  const { t } = useTexts()
  return <Input.TextArea {...props} ref={ref} aria-label={t('chat.composer.label')} />
})
