import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  QuestionCircleOutlined,
  StopOutlined,
  SyncOutlined,
} from '@ant-design/icons'
import { Tag } from 'antd'
import { useTexts } from '@/texts'
import type { Standing } from './filter'

const LOOKS = {
  healthy: { color: 'success', icon: <CheckCircleOutlined /> },
  faulty: { color: 'error', icon: <CloseCircleOutlined /> },
  inconclusive: { color: 'warning', icon: <QuestionCircleOutlined /> },
  refused: { color: 'default', icon: <StopOutlined /> },
  queued: { color: 'processing', icon: <ClockCircleOutlined /> },
  running: { color: 'processing', icon: <SyncOutlined spin /> },
  failed: { color: 'warning', icon: <QuestionCircleOutlined /> },
  cancelled: { color: 'default', icon: <StopOutlined /> },
} as const satisfies Record<Standing, object>

/** Where a diagnosis stands. */
export function StandingTag({ standing }: { standing: Standing }) {
  const { t } = useTexts()
  const { color, icon } = LOOKS[standing]
  return (
    <Tag color={color} icon={icon}>
      {t(`reports.standing.${standing}`)}
    </Tag>
  )
}
