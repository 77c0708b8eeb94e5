import type { CompositionEvent, KeyboardEvent } from 'react'
import { useMemo, useRef } from 'react'

/** The `keyCode` of every key that an input method has taken for itself. */
const TAKEN_BY_INPUT_METHOD = 229
/** Safari ends a composition just before it tells of the Enter that ended it. No hand presses Enter twice this fast. */
const SAFARI_MS = 50

/**
 * Whether Enter means "send". It does not while an input method composes: there it chooses the word that was typed in
 * Pinyin, and a message sent then is half a sentence.
 */
export function useImeGuard() {
  const endedAt = useRef(Number.NEGATIVE_INFINITY)
  const composing = useRef(false)
  return useMemo(
    () => ({
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: (event: CompositionEvent) => {
        composing.current = false
        endedAt.current = event.timeStamp
      },
      isComposing: (event: KeyboardEvent) =>
        composing.current ||
        event.nativeEvent.isComposing ||
        event.keyCode === TAKEN_BY_INPUT_METHOD ||
        event.timeStamp - endedAt.current < SAFARI_MS,
    }),
    [],
  )
}
