import { CustomerServiceOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { EntryOf } from '@/api'
import { useTexts } from '@/texts'
import { ActButton } from '../ActButton'
import { askOf } from '../askOf'
import { useTalk } from '../TalkContext'
import { Card } from './Card'

/** Offers the dialog 联系人工. */
export function HandoffCard({ entry }: { entry: EntryOf<'handoff.offered'> }) {
  const { t, say } = useTexts()
  const talk = useTalk()
  const ask = askOf(talk, entry)
  return (
    <Card
      title={t('chat.handoff.title')}
      icon={<CustomerServiceOutlined />}
      outcome={ask.state === 'answered' ? t('chat.handoff.sent') : ask.state === 'passed' && t('chat.passed')}
      actions={
        ask.state === 'open' && (
          <>
            <Button type="primary" disabled={!talk.mayAct} onClick={talk.openHandover}>
              {t('chat.handoff.fillIn')}
            </Button>
            <ActButton action={{ type: 'cancel' }}>{t('common.cancel')}</ActButton>
          </>
        )
      }
    >
      {say(entry.body.text)}
    </Card>
  )
}
