import { WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useTexts } from '@/texts'
import { findSecrets, withoutSecrets } from './secrets'
import classes from './SecretWarning.module.css'

interface Props {
  text: string
  /** With the text as it should be. */
  onRemove(text: string): void
  onSend(): void
  onBack(): void
}

/** Says that something was typed that nobody should send, before it is sent. */
export function SecretWarning({ text, onRemove, onSend, onBack }: Props) {
  const { t } = useTexts()
  const kinds = [...new Set(findSecrets(text).map(({ kind }) => kind))]
  return (
    <div role="alert" className={classes.warning}>
      <p>
        <WarningFilled className={classes.icon} />
        <strong>{t('chat.secret.title', { what: kinds.map((kind) => t(`chat.secret.kind.${kind}`)).join(t('chat.secret.and')) })}</strong>
      </p>
      <p>{t('chat.secret.about')}</p>
      <p className={classes.actions}>
        <Button type="primary" onClick={() => onRemove(withoutSecrets(text, t('chat.secret.placeholder')))}>
          {t('chat.secret.remove')}
        </Button>
        <Button onClick={onBack}>{t('chat.secret.back')}</Button>
        <Button type="text" danger onClick={onSend}>
          {t('chat.secret.send')}
        </Button>
      </p>
    </div>
  )
}
