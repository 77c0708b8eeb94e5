import { useState } from 'react'
import { Button } from 'antd'
import type { Panel } from '@/api'
import { useTexts } from '@/texts'
import classes from './Examples.module.css'

interface Props {
  examples: Panel['examples']
  disabled: boolean
  onChoose(url: string): void
}

const AT_FIRST = 6

/** Sites of the lab that one may try the diagnosis on. */
export function Examples({ examples, disabled, onChoose }: Props) {
  const { t, say } = useTexts()
  const [all, setAll] = useState(false)
  const shown = all ? examples : examples.slice(0, AT_FIRST)
  return (
    <section aria-label={t('chat.welcome.examples')}>
      <h2 className={classes.heading}>{t('chat.welcome.examples')}</h2>
      <ul role="list" className={classes.examples}>
        {shown.map(({ url, title, story }) => (
          <li key={url}>
            <button type="button" className={classes.example} disabled={disabled} onClick={() => onChoose(url)}>
              <strong>{say(title)}</strong>
              <span className={classes.story}>{say(story)}</span>
              <span className={classes.url} translate="no">
                {url}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {examples.length > AT_FIRST && (
        <Button type="link" className={classes.more} onClick={() => setAll(!all)}>
          {all ? t('chat.welcome.fewer') : t('chat.welcome.more', { n: examples.length })}
        </Button>
      )}
    </section>
  )
}
