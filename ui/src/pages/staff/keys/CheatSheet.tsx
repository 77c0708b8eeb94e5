import { Modal } from 'antd'
import { useState } from 'react'
import { useTexts } from '@/texts'
import { ShortcutTable } from './ShortcutTable'
import { useKeys } from './useKeys'

/** The keys, shown by `?`. */
export function CheatSheet() {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  useKeys({ help: () => setOpen(true) })
  return (
    <Modal
      open={open}
      onCancel={() => setOpen(false)}
      footer={null}
      title={t('settings.keys.title')}
      width={420}
    >
      <ShortcutTable staff />
    </Modal>
  )
}
