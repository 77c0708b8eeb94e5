import { describe, expect, it } from 'vitest'
import { entry, typed } from '@/testing/entries'
import { readStory } from './story'

const consent = { reads: [], contacts: [], keeps: [], valid_for_s: 3600 }
const started = { id: 'd-1', url: 'https://www.shop.test/', trigger: 'asked' as const, symptom: {}, consent: null, previous: null }
const completed = {
  id: 'd-1',
  url: 'https://www.shop.test/',
  outcome: 'healthy' as const,
  causes: [],
  total_ms: 812,
  trigger: 'asked' as const,
  healed: null,
}
const hello = {
  content: { type: 'said' as const, text: { zh: '您好', en: 'Hello' } },
  choices: [{ label: { zh: '诊断', en: 'Diagnose' }, action: { type: 'diagnose' as const, symptom: {} } }],
}

describe('the story of a log', () => {
  it('leaves the newest question open', () => {
    const { asks } = readStory([entry(1, 'message.created', hello), typed(2, '打不开'), entry(3, 'consent.requested', consent)])
    expect(asks.get(1)).toEqual({ state: 'passed' })
    expect(asks.get(3)).toEqual({ state: 'open' })
  })

  it('knows the answer of a card', () => {
    const granted = entry(2, 'consent.granted', { id: 'k-1', number: 'C-1', expires_at: '2026-11-25T00:00:00Z' }, 'customer')
    const { asks } = readStory([entry(1, 'consent.requested', consent), granted, entry(3, 'url.requested', {})])
    expect(asks.get(1)).toEqual({ state: 'answered', by: granted })
    expect(asks.get(3)).toEqual({ state: 'open' })
  })

  it('does not mind what is typed in between', () => {
    const { asks } = readStory([entry(1, 'url.requested', {}), typed(2, '等一下')])
    expect(asks.get(1)).toEqual({ state: 'open' })
  })

  it('closes buttons once a diagnosis runs', () => {
    const { asks } = readStory([entry(1, 'message.created', hello), entry(2, 'diagnosis.started', started)])
    expect(asks.get(1)).toEqual({ state: 'passed' })
  })

  it('knows which diagnosis has ended and which is watched', () => {
    const story = readStory([
      entry(1, 'diagnosis.started', started),
      entry(2, 'diagnosis.completed', completed),
      entry(3, 'watch.started', { diagnosis: 'd-1', url: started.url, every_s: 60, until: '2026-11-25T00:00:00Z' }),
    ])
    expect(story.ended.get('d-1')?.seq).toBe(2)
    expect(story.lastVerdict).toBe('d-1')
    expect([...story.watched]).toEqual(['d-1'])
  })

  it('knows that a watch is over', () => {
    const story = readStory([
      entry(1, 'watch.started', { diagnosis: 'd-1', url: started.url, every_s: 60, until: '2026-11-25T00:00:00Z' }),
      entry(2, 'watch.ended', { diagnosis: 'd-1', url: started.url, ending: 'healed' }),
    ])
    expect(story.watched.size).toBe(0)
  })
})
