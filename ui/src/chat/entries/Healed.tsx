import { useTexts } from '@/texts'
import classes from './Healed.module.css'

/** Whether what was wrong before is mended. */
export function Healed({ healed }: { healed: boolean }) {
  const { t } = useTexts()
  return (
    <p className={`${classes.banner} ${healed ? classes.yes : classes.no}`}>
      {t(healed ? 'chat.result.healed' : 'chat.result.notHealed')}
    </p>
  )
}
