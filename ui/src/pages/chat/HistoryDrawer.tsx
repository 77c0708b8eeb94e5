import { Drawer } from 'antd'
import { History } from '@/chat/History'
import { useTexts } from '@/texts'

/** The earlier conversations on a phone. */
export function HistoryDrawer({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTexts()
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="left"
      size="min(86vw, 320px)"
      title={t('chat.history.label')}
    >
      <History onChosen={onClose} />
    </Drawer>
  )
}
