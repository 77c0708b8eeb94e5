import type { Choice } from '@/api'
import { useTexts } from '@/texts'
import { ActButton } from '../ActButton'
import classes from './Choices.module.css'

/** The buttons under a message; once something newer asks, they only show what could be chosen. */
export function Choices({ choices, open }: { choices: readonly Choice[]; open: boolean }) {
  const { t, say } = useTexts()
  if (choices.length === 0) return null
  return (
    <div role="group" aria-label={t('chat.choices')} className={classes.choices}>
      {choices.map(({ label, action, primary }) => (
        <ActButton key={label.en} type={primary && open ? 'primary' : 'default'} disabled={!open} action={action}>
          {say(label)}
        </ActButton>
      ))}
    </div>
  )
}
