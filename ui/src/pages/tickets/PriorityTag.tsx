import { FlagFilled } from '@ant-design/icons'
import { Tag } from 'antd'
import type { Priority } from '@/api'
import { useTexts } from '@/texts'

/** 重要; nothing for the usual. */
export function PriorityTag({ priority }: { priority: Priority }) {
  const { t } = useTexts()
  if (priority !== 'important') return null
  return (
    <Tag color="error" icon={<FlagFilled />}>
      {t('tickets.priority.important')}
    </Tag>
  )
}
