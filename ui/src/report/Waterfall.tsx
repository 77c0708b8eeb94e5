import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTexts } from '@/texts'
import { probeNote, speaks } from './probeNote'
import type { Report } from './types'
import classes from './Waterfall.module.css'

const AT_FIRST = 12

/** Where the time went: every probe as a bar from its start to its answer, the longest first asked for. */
export function Waterfall({ report }: { report: Report }) {
  const { t, format } = useTexts()
  const [all, setAll] = useState(false)
  const rows = useMemo(() => measure(report), [report])
  const shown = useMemo(() => {
    if (all) return rows
    const longest = new Set([...rows].sort((a, b) => b.ms - a.ms).slice(0, AT_FIRST))
    return rows.filter((row) => longest.has(row))
  }, [rows, all])

  return (
    <figure>
      <figcaption className={classes.caption}>
        {t('report.waterfallHint', {
          total: format.milliseconds(report.timing.total_ms),
          critical: format.milliseconds(report.timing.critical_path_ms),
          n: report.timing.probes,
        })}
      </figcaption>
      <ol role="list" className={classes.rows}>
        {shown.map((row) => (
          <li key={row.id} className={classes.row}>
            <span className={classes.note} translate="no" title={row.note}>
              {row.note}
            </span>
            <span className={classes.lane} aria-hidden="true">
              <span
                className={`${classes.bar} ${classes[row.speaks]}`}
                style={{ insetInlineStart: `${row.start}%`, width: `${row.width}%` }}
              />
            </span>
            <span className={classes.ms}>{format.milliseconds(row.ms)}</span>
          </li>
        ))}
      </ol>
      {rows.length > AT_FIRST && (
        <Button type="link" size="small" className={classes.more} onClick={() => setAll(!all)}>
          {all ? t('report.longestOnly', { n: AT_FIRST }) : t('report.allProbes', { n: rows.length })}
        </Button>
      )}
    </figure>
  )
}

function measure({ evidence }: Report) {
  const starts = evidence.map(({ at }) => Date.parse(at))
  const begin = Math.min(...starts)
  const end = Math.max(...evidence.map(({ ms }, i) => (starts[i] ?? begin) + ms))
  const span = Math.max(end - begin, 0.001)
  return evidence
    .map(({ id, probe, ms }, i) => ({
      id,
      ms,
      note: probeNote(probe),
      speaks: speaks(probe),
      start: (((starts[i] ?? begin) - begin) / span) * 100,
      width: Math.max((ms / span) * 100, 0.6),
    }))
    .sort((a, b) => a.start - b.start)
}
