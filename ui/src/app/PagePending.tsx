import { Spin } from 'antd'
import { useTexts } from '@/texts'
import classes from './Page.module.css'

/** While a page comes. */
export function PagePending() {
  const { t } = useTexts()
  return (
    <div className={classes.centred} role="status" aria-label={t('common.loading')}>
      <Spin />
    </div>
  )
}
