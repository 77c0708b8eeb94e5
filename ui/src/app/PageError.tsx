import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { Notice } from './Notice'

/** Where a page could not be shown. */
export function PageError({ error }: { error: unknown }) {
  const { t } = useTexts()
  const describe = useErrorText()
  const router = useRouter()
  return (
    <Notice mark="!" title={t('app.pageFailed')} text={describe(error)}>
      <Button type="primary" onClick={() => void router.invalidate()}>
        {t('common.retry')}
      </Button>
    </Notice>
  )
}
