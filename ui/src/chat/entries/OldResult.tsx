import { Link } from '@tanstack/react-router'
import type { Body } from '@/api'
import { useTexts } from '@/texts'
import { Card } from './Card'

/** A verdict in a few lines, and the way to its report. */
export function OldResult({ verdict }: { verdict: Body<'diagnosis.completed'> }) {
  const { t, say } = useTexts()
  const { id, url, outcome, causes } = verdict
  return (
    <Card
      title={t(`chat.result.outcome.${outcome}`)}
      outcome={
        <Link to="/reports/$id" params={{ id }}>
          {t('chat.result.open')}
        </Link>
      }
    >
      <p translate="no">{url}</p>
      {causes.map(({ code, title }) => (
        <p key={code}>
          <strong>{say(title)}</strong>
        </p>
      ))}
    </Card>
  )
}
