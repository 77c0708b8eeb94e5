import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Entry } from '@/api'

/** This near to the end is at the end. */
const NEAR_PX = 80
const MARGIN_PX = 16

/**
 * Keeps the end of the talk in sight as it grows, unless the reader has scrolled away; and keeps what is being read
 * where it is when older entries come in above it.
 */
export function useStickToBottom(entries: readonly Entry[], done: number, onAtBottom: () => void) {
  const box = useRef<HTMLDivElement>(null)
  const sticks = useRef(true)
  const [atBottom, setAtBottom] = useState(true)
  const first = entries[0]?.seq
  const before = useRef({ first, height: 0 })

  const toBottom = useCallback(() => {
    sticks.current = true
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [])

  const follow = useCallback(() => {
    const element = box.current
    if (element) element.scrollTop = Math.min(element.scrollHeight, beginningOfVerdict(element) ?? Number.POSITIVE_INFINITY)
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { first: firstBefore, height } = before.current
    if (first !== undefined && firstBefore !== undefined && first < firstBefore) {
      element.scrollTop += element.scrollHeight - height
    }
    before.current = { first, height: element.scrollHeight }
  }, [first, entries])

  // What was just sent, and what a button has brought about, is always shown.
  useLayoutEffect(() => {
    if (done > 0) toBottom()
  }, [done, toBottom])

  useEffect(() => {
    const element = box.current
    const content = element?.firstElementChild
    if (!element || !content) return
    const look = () => {
      const near = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
      sticks.current = near
      setAtBottom(near)
      if (near) onAtBottom()
    }
    // Cards grow after they have come: reports are fetched, steps stream in.
    const grown = new ResizeObserver(() => {
      if (sticks.current) follow()
      look()
    })
    grown.observe(content)
    grown.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    document.addEventListener('visibilitychange', look)
    return () => {
      grown.disconnect()
      element.removeEventListener('scroll', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [onAtBottom, follow])

  return { box, atBottom, toBottom }
}

/**
 * Where a verdict begins that has only words of the desk behind it. It rarely fits the window, its beginning says what
 * matters, and following the end of the talk would scroll past it.
 */
function beginningOfVerdict(box: HTMLElement): number | undefined {
  const entries = [...box.querySelectorAll<HTMLElement>('[data-from]')]
  const verdict = entries.findLast(({ dataset }) => dataset.from !== 'bot' || dataset.kind !== 'message.created')
  if (verdict?.dataset.kind !== 'diagnosis.completed') return undefined
  return box.scrollTop + verdict.getBoundingClientRect().top - box.getBoundingClientRect().top - MARGIN_PX
}
