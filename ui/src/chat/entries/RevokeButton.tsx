import { App, Button } from 'antd'
import { useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { useTalk } from '../TalkContext'

/** Takes a consent back, after asking once more. */
export function RevokeButton({ consent }: { consent: string }) {
  const { t } = useTexts()
  const { act, mayAct } = useTalk()
  const { modal, message } = App.useApp()
  const describe = useErrorText()
  const ask = () =>
    void modal.confirm({
      title: t('chat.receipt.revokeTitle'),
      content: t('chat.receipt.revokeAbout'),
      okText: t('chat.receipt.revoke'),
      okButtonProps: { danger: true },
      onOk: () => act({ type: 'revoke_consent', consent }).catch((error) => void message.error(describe(error))),
    })
  return (
    <Button type="link" size="small" disabled={!mayAct} onClick={ask}>
      {t('chat.receipt.revoke')}
    </Button>
  )
}
