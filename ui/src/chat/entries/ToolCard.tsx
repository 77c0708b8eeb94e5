import { ToolOutlined } from '@ant-design/icons'
import type { EntryOf, ToolResult } from '@/api'
import { ToolResultView } from '@/panel/ToolResultView'
import { useTexts } from '@/texts'
import { Card } from './Card'

/** The answer of a self-service tool. */
export function ToolCard({ entry }: { entry: EntryOf<'tool.completed'> }) {
  const { t } = useTexts()
  return (
    <Card wide icon={<ToolOutlined />} title={t(`panel.tool.${entry.body.tool}.title`)}>
      <ToolResultView result={entry.body.result as unknown as ToolResult} />
    </Card>
  )
}
