import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLive } from '@/live'

/** Changes come in bursts; the inbox is asked for once for all of a burst. */
const BURST_MS = 400

/** Keeps the inbox fresh while it is on the screen. */
export function useInboxLive(): void {
  const queries = useQueryClient()
  const live = useLive()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = live.onChange(() => {
      timer ??= setTimeout(() => {
        timer = undefined
        void queries.invalidateQueries({ queryKey: ['inbox'] })
      }, BURST_MS)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [queries, live])
}
