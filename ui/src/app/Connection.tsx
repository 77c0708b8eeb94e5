import { useConnection } from '@/live'
import { useTexts } from '@/texts'
import classes from './Connection.module.css'

/** Says when nothing new can come in. The region is always there, so that a screen reader hears it change. */
export function Connection() {
  const { t } = useTexts()
  const connection = useConnection()
  return (
    <div role="status" className={connection === 'open' ? classes.quiet : classes.banner}>
      {connection === 'offline' && t('connection.offline')}
      {connection === 'reconnecting' && t('connection.reconnecting')}
    </div>
  )
}
