import { Result } from 'antd'
import { useTexts } from '@/texts'
import { LinkButton } from './LinkButton'
import classes from './Page.module.css'

/** Where nothing is, or nothing of this account. */
export function NotFound() {
  const { t } = useTexts()
  return (
    <div className={classes.centred}>
      <Result
        icon={<p className={classes.code}>404</p>}
        title={t('app.notFound')}
        subTitle={t('app.notFoundHint')}
        extra={
          <LinkButton to="/" type="primary">
            {t('app.home')}
          </LinkButton>
        }
      />
    </div>
  )
}
