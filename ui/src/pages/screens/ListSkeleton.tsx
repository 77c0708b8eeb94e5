import { Skeleton } from 'antd'
import { useTexts } from '@/texts'
import classes from './ListSkeleton.module.css'

/** Where rows will stand. */
export function ListSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTexts()
  return (
    <div role="status" aria-label={t('common.loading')} className={classes.list}>
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className={classes.row}>
          <Skeleton active title={{ width: '55%' }} paragraph={{ rows: 1, width: '35%' }} />
        </div>
      ))}
    </div>
  )
}
