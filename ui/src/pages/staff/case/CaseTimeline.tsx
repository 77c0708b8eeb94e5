import type { CaseFile } from '@/api'
import { useTexts } from '@/texts'
import { HappeningText } from './HappeningText'
import classes from './CaseTimeline.module.css'

/** What staff wrote for one another, and what they did to the ticket; the customer sees none of it. */
export function CaseTimeline({ entries }: { entries: CaseFile['timeline'] }) {
  const { format } = useTexts()
  return (
    <ol role="list" className={classes.timeline}>
      {entries.map((entry, i) => (
        <li key={i} data-kind={entry.kind}>
          <HappeningText happening={entry} />
          <small>
            {entry.author} · <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
          </small>
        </li>
      ))}
    </ol>
  )
}
