import { CheckOutlined, LoadingOutlined } from '@ant-design/icons'
import { useEffect, useRef } from 'react'
import type { Step } from '@/api'
import { useTexts } from '@/texts'
import classes from './StepList.module.css'

/** What is asked of whom, and answered in how long. While it is live the newest stays in sight. */
export function StepList({ steps, live }: { steps: readonly Step[]; live?: boolean }) {
  const { t, say, format } = useTexts()
  const list = useRef<HTMLOListElement>(null)
  const newest = steps.length
  useEffect(() => {
    if (live && newest > 0) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [live, newest])
  return (
    <ol role="list" ref={list} className={classes.steps} aria-live="off" tabIndex={0} aria-label={t('chat.run.stepsLabel')}>
      {steps.map((step) => (
        <li key={step.n} className={classes.step}>
          {step.state === 'answered' ? (
            <CheckOutlined className={classes.answered} aria-label={t('chat.run.answered')} />
          ) : (
            <LoadingOutlined className={classes.asked} aria-label={t('chat.run.asked')} />
          )}
          <span className={classes.what}>{say(step.what)}</span>
          <span className={classes.of} translate="no">
            {step.of}
          </span>
          <span className={classes.result}>{step.result && say(step.result)}</span>
          <span className={classes.ms}>{step.ms != null && format.milliseconds(step.ms)}</span>
        </li>
      ))}
    </ol>
  )
}
