import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
} from '@ant-design/icons'

import type { Tone } from '@/api'
import { useTexts } from '@/texts'
import classes from './ToneIcon.module.css'

const ICONS = {
  ok: CheckCircleFilled,
  info: InfoCircleFilled,
  warning: ExclamationCircleFilled,
  error: CloseCircleFilled,
} as const

/** How good an answer is, for the eye and for a screen reader. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const { t } = useTexts()
  const Icon = ICONS[tone]
  return <Icon className={classes.icon} data-tone={tone} role="img" aria-label={t(`panel.tone.${tone}`)} />
}
