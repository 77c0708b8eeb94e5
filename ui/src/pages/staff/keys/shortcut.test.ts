import { describe, expect, it } from 'vitest'
import { shortcutOf } from './shortcut'

function press(init: KeyboardEventInit, on: Element = document.body) {
  document.body.append(on === document.body ? '' : on)
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init })
  on.dispatchEvent(event)
  return shortcutOf(event)
}

describe('shortcutOf', () => {
  it('goes by the physical key', () => {
    expect(press({ code: 'KeyJ', key: 'о' })).toBe('next')
    expect(press({ code: 'KeyK', key: 'k' })).toBe('previous')
    expect(press({ code: 'Slash', key: '?', shiftKey: true })).toBe('help')
  })

  it('leaves fields, input methods and other combinations alone', () => {
    expect(press({ code: 'KeyJ', key: 'j' }, document.createElement('textarea'))).toBeUndefined()
    expect(press({ code: 'KeyJ', key: 'j', isComposing: true })).toBeUndefined()
    expect(press({ code: 'KeyK', key: 'k', ctrlKey: true })).toBeUndefined()
  })

  it('leaves Enter on a button to the button', () => {
    expect(press({ code: 'Enter', key: 'Enter' }, document.createElement('button'))).toBeUndefined()
    expect(press({ code: 'Enter', key: 'Enter' })).toBe('open')
  })
})
