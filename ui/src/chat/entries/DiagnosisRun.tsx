import { LoadingOutlined, RadarChartOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { diagnosisQuery, type EntryOf, hasEnded } from '@/api'
import { Disclosure } from '@/controls/Disclosure'
import { mergeSteps, useProgress } from '@/live'
import { useTexts } from '@/texts'
import { ActButton } from '../ActButton'
import { useTalk } from '../TalkContext'
import { Card } from './Card'
import { Elapsed } from './Elapsed'
import { StepList } from './StepList'
import classes from './DiagnosisRun.module.css'

/** A diagnosis at work: what is being asked, of whom, answered in how long. Folded away once it has ended. */
export function DiagnosisRun({ entry }: { entry: EntryOf<'diagnosis.started'> }) {
  const { t, say } = useTexts()
  const { story, side } = useTalk()
  const { id, url, corrections = [], trigger } = entry.body
  const end = story.ended.get(id)
  const streamed = useProgress(id)
  const { data } = useQuery({
    ...diagnosisQuery(id),
    enabled: !end,
    // The stream brings the steps; this is for when it is broken.
    refetchInterval: ({ state }) => (hasEnded(state.data) ? false : 5_000),
  })
  const steps = mergeSteps(data?.steps ?? [], streamed)
  const notes = corrections.map((correction) => <p key={correction.en}>{say(correction)}</p>)

  if (end) {
    return (
      <div className={classes.done}>
        {notes}
        <p>
          {t(`chat.run.done.${trigger}`)} <span translate="no">{url}</span>
        </p>
        {steps.length > 0 && (
          <Disclosure title={t('chat.run.steps', { n: steps.length })}>
            <StepList steps={steps} />
          </Disclosure>
        )}
      </div>
    )
  }
  return (
    <Card
      wide
      icon={<LoadingOutlined />}
      title={
        <>
          {t(`chat.run.title.${trigger}`)}
          <Elapsed since={entry.at} />
        </>
      }
      actions={side === 'customer' && <ActButton action={{ type: 'cancel' }}>{t('chat.run.cancel')}</ActButton>}
    >
      {notes}
      <p className={classes.url} translate="no">
        <RadarChartOutlined /> {url}
      </p>
      {steps.length > 0 ? <StepList steps={steps} live /> : <p className={classes.hint}>{t('chat.run.starting')}</p>}
    </Card>
  )
}
