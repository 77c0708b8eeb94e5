import { useCallback } from 'react'
import type { Queue } from '@/api'
import { useTexts } from '@/texts'

/** Words the expected wait: a span where it is known, and nothing invented where it is not. */
export function useWaitText(): (queue: Pick<Queue, 'wait_low_s' | 'wait_high_s'> | null | undefined) => string {
  const { t, format } = useTexts()
  return useCallback(
    (queue) => {
      const { wait_low_s: low, wait_high_s: high } = queue ?? {}
      if (low == null || high == null) return t('chat.queue.unknown')
      if (high < 60) return t('chat.queue.soon')
      return Math.round(low / 60) === Math.round(high / 60)
        ? t('chat.queue.about', { time: format.duration(high) })
        : t('chat.queue.between', { low: Math.max(1, Math.round(low / 60)), high: Math.round(high / 60) })
    },
    [t, format],
  )
}
