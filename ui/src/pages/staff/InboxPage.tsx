import { CustomerServiceOutlined } from '@ant-design/icons'
import { useTexts } from '@/texts'
import { EmptyState } from '../screens/EmptyState'
import classes from './InboxPage.module.css'

/** Beside the inbox, while no case is open. */
export function InboxPage() {
  const { t } = useTexts()
  return (
    <div className={classes.page}>
      <EmptyState icon={<CustomerServiceOutlined />} title={t('staff.choose')} text={t('staff.chooseText')} />
    </div>
  )
}
