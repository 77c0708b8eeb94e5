import { ExportOutlined } from '@ant-design/icons'
import type { Panel } from '@/api'
import { useTexts } from '@/texts'
import classes from './QuickLinks.module.css'

/** Links that the operator has set; all lead out of the desk. */
export function QuickLinks({ links }: { links: Panel['quick_links'] }) {
  const { t, say } = useTexts()
  return (
    <ul role="list" className={classes.links}>
      {links.map((link) => (
        <li key={link.url}>
          <a href={link.url} target="_blank" rel="noreferrer">
            <span>{say(link.label)}</span>
            <ExportOutlined role="img" aria-label={t('panel.newWindow')} />
          </a>
        </li>
      ))}
    </ul>
  )
}
