import { Drawer } from 'antd'
import { useTexts } from '@/texts'
import { Panel, type PanelProps } from './Panel'

interface Props extends PanelProps {
  open: boolean
  onClose: () => void
}

/** The panel on a phone: over the conversation, and gone once something is asked there. */
export function PanelDrawer({ open, onClose, act, ...panel }: Props) {
  const { t } = useTexts()
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="right"
      size="min(100vw, 380px)"
      title={t('panel.label')}
      styles={{ body: { padding: 0 } }}
    >
      <Panel
        {...panel}
        act={async (action) => {
          onClose()
          await act(action)
        }}
      />
    </Drawer>
  )
}
