import { Button, Flex, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import type { TicketCase } from '@/api'
import { useTexts } from '@/texts'
import { useKeys } from '../keys/useKeys'
import { useTicketChange } from './useTicketChange'

/** A note for the others. `N` begins it, Escape leaves it. */
export function NewNote({ ticket }: { ticket: TicketCase }) {
  const { t } = useTexts()
  const [text, setText] = useState('')
  const field = useRef<TextAreaRef>(null)
  const change = useTicketChange(ticket)
  useKeys({ note: () => field.current?.focus() })
  const add = () => change.mutate({ do: 'note', text: text.trim() }, { onSuccess: () => setText('') })
  return (
    <Flex vertical gap={8} align="start">
      <Input.TextArea
        ref={field}
        aria-label={t('staff.file.newNote')}
        placeholder={t('staff.file.newNote')}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={8_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.current?.blur()
        }}
      />
      <Button size="small" disabled={text.trim() === ''} loading={change.isPending} onClick={add}>
        {t('staff.file.addNote')}
      </Button>
    </Flex>
  )
}
