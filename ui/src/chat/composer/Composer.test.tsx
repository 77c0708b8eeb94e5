import { QueryClient } from '@tanstack/react-query'
import { createEvent, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { panelQuery } from '@/api'
import { Surroundings } from '@/testing/Surroundings'
import { Composer } from './Composer'

const PANEL = {
  tools: [],
  quick_links: [],
  examples: [],
  hours: { open: true, opens_at: null, text: { zh: '', en: '' } },
  limits: { upload_bytes: 1024, upload_types: ['image/png'], message_chars: 40 },
  brand: { name: 'EdgeDesk' },
}

function open(blocked?: string) {
  const queries = new QueryClient()
  queries.setQueryData(panelQuery.queryKey, PANEL)
  const onSend = vi.fn()
  render(
    <Surroundings queries={queries}>
      <Composer draftKey="c-1" blocked={blocked} onSend={onSend} />
    </Surroundings>,
  )
  return { onSend, field: screen.getByRole('textbox', { name: '输入消息' }) }
}

beforeEach(() => sessionStorage.clear())

/** Enter, at a time of its own: jsdom gives every event the time at which it was made. */
function enter(field: HTMLElement, init: KeyboardEventInit & { keyCode?: number } = {}, at?: number) {
  const event = createEvent.keyDown(field, { key: 'Enter', keyCode: 13, ...init })
  if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at })
  fireEvent(field, event)
}

function endComposition(field: HTMLElement, at: number) {
  const event = createEvent.compositionEnd(field)
  Object.defineProperty(event, 'timeStamp', { value: at })
  fireEvent(field, event)
}

describe('Enter', () => {
  it('sends', () => {
    const { field, onSend } = open()
    fireEvent.change(field, { target: { value: ' 打不开 ' } })
    enter(field)
    expect(onSend).toHaveBeenCalledWith('打不开', [])
    expect(field).toHaveProperty('value', '')
  })

  it('breaks the line with Shift', () => {
    const { field, onSend } = open()
    fireEvent.change(field, { target: { value: '打不开' } })
    enter(field, { shiftKey: true })
    expect(onSend).not.toHaveBeenCalled()
  })

  it('belongs to the input method while it composes', () => {
    const { field, onSend } = open()
    fireEvent.compositionStart(field)
    fireEvent.change(field, { target: { value: 'dabukai' } })
    enter(field)
    expect(onSend).not.toHaveBeenCalled()
  })

  it.each([
    ['says that it composes', { isComposing: true }],
    ['has taken the key', { keyCode: 229 }],
  ])('does not send when the input method %s', (_, init) => {
    const { field, onSend } = open()
    fireEvent.change(field, { target: { value: '打不开' } })
    enter(field, init)
    expect(onSend).not.toHaveBeenCalled()
  })

  it('does not send when Safari tells of it after the composition that it ended', () => {
    const { field, onSend } = open()
    fireEvent.compositionStart(field)
    fireEvent.change(field, { target: { value: '打不开' } })
    endComposition(field, 1_000)
    enter(field, {}, 1_002)
    expect(onSend).not.toHaveBeenCalled()
    enter(field, {}, 1_400)
    expect(onSend).toHaveBeenCalledOnce()
  })

  it('sends nothing where there is nothing', () => {
    const { field, onSend } = open()
    fireEvent.change(field, { target: { value: '  ' } })
    enter(field)
    expect(onSend).not.toHaveBeenCalled()
  })

  it('does not send more than the desk takes', () => {
    const { field, onSend } = open()
    fireEvent.change(field, { target: { value: '长'.repeat(41) } })
    enter(field)
    expect(onSend).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toContain('41')
  })
})

describe('a secret', () => {
  it('is asked about, and can be taken out', () => {
    const { field, onSend } = open()
    fireEvent.change(field, { target: { value: '密码是 hunter2hunter，打不开' } })
    enter(field)
    expect(onSend).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '移除敏感内容' }))
    enter(field)
    expect(onSend).toHaveBeenCalledWith('密码是 [已移除]，打不开', [])
  })

  it('is sent where the person insists', () => {
    const { field, onSend } = open()
    fireEvent.change(field, { target: { value: '密码是 hunter2hunter' } })
    enter(field)
    fireEvent.click(screen.getByRole('button', { name: '仍然发送' }))
    expect(onSend).toHaveBeenCalledWith('密码是 hunter2hunter', [])
  })
})

it('keeps what was begun over a reload', () => {
  const { field } = open()
  fireEvent.change(field, { target: { value: '写了一半' } })
  expect(sessionStorage.getItem('edgedesk.draft.c-1')).toBe('写了一半')
})

it('says why nothing can be written', () => {
  const { field } = open('只读')
  expect(field).toHaveProperty('disabled', true)
  expect(field).toHaveProperty('placeholder', '只读')
})
