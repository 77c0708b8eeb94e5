import { ShareAltOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { mayAct, useSession } from '@/api'
import { useTexts } from '@/texts'
import { NewShare } from './NewShare'
import { ShareList } from './ShareList'

/** Links for people without an account: a new one, and those that there are. */
export function ShareButton({ diagnosis }: { diagnosis: string }) {
  const { t } = useTexts()
  const [open, setOpen] = useState(false)
  if (!mayAct(useSession())) return null
  return (
    <>
      <Button icon={<ShareAltOutlined />} onClick={() => setOpen(true)}>
        {t('reports.share.label')}
      </Button>
      <Modal
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('reports.share.title')}
        destroyOnHidden
      >
        <p>{t('reports.share.about')}</p>
        <NewShare diagnosis={diagnosis} />
        <ShareList diagnosis={diagnosis} />
      </Modal>
    </>
  )
}
