import { App } from 'antd'
import { type Action, type Attachment, mayAct, useErrorText, useSession } from '@/api'
import { Composer } from '@/chat/composer/Composer'
import { Welcome } from '@/chat/Welcome'
import { useLive } from '@/live'
import { useTexts } from '@/texts'
import classes from './ChatPage.module.css'
import { useBegin } from './useBegin'

/** The page before there is a conversation: the first message, or a button, begins one. */
export function Begin() {
  const { t } = useTexts()
  const live = useLive()
  const { message } = App.useApp()
  const describe = useErrorText()
  const begin = useBegin()
  const may = mayAct(useSession())
  const report = (error: unknown) => void message.error(describe(error))
  const act = (action: Action) => void begin((id) => live.act(id, action)).catch(report)
  const send = (text: string, attachments: readonly Attachment[]) =>
    void begin((conversation) => live.sender.send({ conversation, text, attachments })).catch(report)
  return (
    <div className={classes.begin}>
      <div className={classes.welcome}>
        <Welcome mayAct={may} begin={act} />
      </div>
      <div className={classes.foot}>
        <Composer draftKey="new" blocked={may ? undefined : t('chat.readOnly')} onSend={send} />
      </div>
    </div>
  )
}
