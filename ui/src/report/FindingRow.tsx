import {
  CheckCircleOutlined,
  CloseCircleFilled,
  InfoCircleOutlined,
  MinusOutlined,
  QuestionCircleOutlined,
  WarningFilled,
} from '@ant-design/icons'
import { useTexts } from '@/texts'
import classes from './FindingRow.module.css'
import type { Finding, Status } from './types'

const ICONS = {
  ok: CheckCircleOutlined,
  info: InfoCircleOutlined,
  warning: WarningFilled,
  error: CloseCircleFilled,
  not_measured: QuestionCircleOutlined,
  not_applicable: MinusOutlined,
} satisfies Record<Status, unknown>

/** One check: what was asked, and what is so, or why nobody could look. */
export function FindingRow({ finding }: { finding: Finding }) {
  const { t, say } = useTexts()
  const Icon = ICONS[finding.status]
  return (
    <div className={classes.row}>
      <Icon className={`${classes.icon} ${classes[finding.status]}`} aria-label={t(`report.status.${finding.status}`)} />
      <div className={classes.words}>
        <p className={classes.title}>
          {say(finding.title)}
          <code className={classes.check} translate="no">
            {finding.check}
          </code>
        </p>
        <p className={classes.message}>{say(finding.message)}</p>
      </div>
    </div>
  )
}
