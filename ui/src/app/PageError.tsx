import { Button, Result } from 'antd'
import { useRouter } from '@tanstack/react-router'
import { useErrorText } from '@/api'
import { useTexts } from '@/texts'
import classes from './Page.module.css'

/** Where a page could not be shown. */
export function PageError({ error }: { error: unknown }) {
  const { t } = useTexts()
  const describe = useErrorText()
  const router = useRouter()
  return (
    <div className={classes.centred}>
      <Result
        status="warning"
        title={t('app.pageFailed')}
        subTitle={describe(error)}
        extra={
          <Button type="primary" onClick={() => void router.invalidate()}>
            {t('common.retry')}
          </Button>
        }
      />
    </div>
  )
}
