import type { ComponentType } from 'react'
import type { Tool } from '@/api'
import { useTexts } from '@/texts'
import classes from './ToolTitle.module.css'

/** A tool's name and what it is for, in one line each. */
export function ToolTitle({ name, Icon }: { name: Tool | 'diagnose'; Icon: ComponentType }) {
  const { t } = useTexts()
  return (
    <span className={classes.title}>
      <span className={classes.icon} aria-hidden>
        <Icon />
      </span>
      <span className={classes.words}>
        <span>{t(`panel.tool.${name}.title`)}</span>
        <small>{t(`panel.tool.${name}.about`)}</small>
      </span>
    </span>
  )
}
