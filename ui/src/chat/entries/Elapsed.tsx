import { useEffect, useState } from 'react'
import { useTexts } from '@/texts'
import classes from './Elapsed.module.css'

/** How long it has been, ticking. Not announced: nobody wants to hear every second. */
export function Elapsed({ since }: { since: string }) {
  const { format } = useTexts()
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className={classes.elapsed} aria-hidden="true">
      {format.milliseconds(Math.max(0, now - Date.parse(since)))}
    </span>
  )
}
