import { DisconnectOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { EmptyState } from './EmptyState'

interface Props {
  error: unknown
  onRetry: () => void
}

/** What stands where something could not be loaded: why, and a way on. */
export function LoadFailed({ error, onRetry }: Props) {
  const { t } = useTexts()
  const errorText = useErrorText()
  return (
    <div role="alert">
      <EmptyState
        icon={<DisconnectOutlined />}
        title={t('screens.failed')}
        text={errorText(error)}
        action={<Button onClick={onRetry}>{t('common.retry')}</Button>}
      />
    </div>
  )
}
