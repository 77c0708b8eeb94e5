import { Typography } from 'antd'

import type { ToolResult } from '@/api'
import { useTexts } from '@/texts'
import { ToneIcon } from './ToneIcon'
import classes from './ToolResultView.module.css'

/** The answer of a self-service tool: what it means first, then what was seen, what to do, and how to see it oneself. */
export function ToolResultView({ result }: { result: ToolResult }) {
  const { t, say } = useTexts()
  return (
    <section className={classes.result} aria-label={say(result.headline)}>
      <header className={classes.headline} data-tone={result.tone}>
        <ToneIcon tone={result.tone} />
        <div>
          <strong>{say(result.headline)}</strong>
          <div className={classes.subject}>{result.subject}</div>
        </div>
      </header>
      {result.rows.length > 0 && (
        <dl className={classes.rows}>
          {result.rows.map((row, i) => (
            <div className={classes.row} key={i}>
              <dt>{say(row.label)}</dt>
              <dd data-tone={row.tone ?? undefined}>
                <span className={classes.value}>{row.value}</span>
                {row.note && <span className={classes.note}>{say(row.note)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {result.advice.length > 0 && (
        <div className={classes.advice}>
          <p className={classes.title}>{t('panel.result.advice')}</p>
          <ol>
            {result.advice.map((advice, i) => (
              <li key={i}>{say(advice)}</li>
            ))}
          </ol>
        </div>
      )}
      {result.commands.length > 0 && (
        <div className={classes.commands}>
          <p className={classes.title}>{t('panel.result.commands')}</p>
          {result.commands.map((command) => (
            <Typography.Paragraph key={command} className={classes.command} copyable={{ text: command }}>
              <code>{command}</code>
            </Typography.Paragraph>
          ))}
        </div>
      )}
    </section>
  )
}
