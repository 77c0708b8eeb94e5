import { Button, Flex, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import type { TicketCase } from '@/api'
import { useTexts } from '@/texts'
import { useKeys } from '../keys/useKeys'
import { useTicketChange } from './useTicketChange'
import classes from './CaseNotes.module.css'

/** What staff tell each other; the customer never sees it. `N` begins a note. */
export function CaseNotes({ ticket }: { ticket: TicketCase }) {
  const { t, format } = useTexts()
  const [text, setText] = useState('')
  const field = useRef<TextAreaRef>(null)
  const change = useTicketChange(ticket)
  useKeys({ note: () => field.current?.focus() })
  const add = () => change.mutate({ do: 'note', text: text.trim() }, { onSuccess: () => setText('') })
  return (
    <div className={classes.notes}>
      <ul role="list">
        {(ticket.notes ?? []).map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <small>
              {note.author} · {format.dateTime(note.at)}
            </small>
          </li>
        ))}
      </ul>
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
    </div>
  )
}
