import { useTexts } from '@/texts'
import { SHORTCUTS } from './shortcut'
import classes from './ShortcutTable.module.css'

/** The keys and what they do: those of the chat for everybody, those of the workbench for staff. */
export function ShortcutTable({ staff }: { staff: boolean }) {
  const { t } = useTexts()
  const rows: [string, string[]][] = [
    [t('settings.keys.send'), ['Enter']],
    [t('settings.keys.newLine'), ['Shift', 'Enter']],
    ...(staff
      ? SHORTCUTS.map(([shortcut, key]): [string, string[]] => [t(`staff.keys.${shortcut}`), [key]])
      : []),
  ]
  return (
    <dl className={classes.keys}>
      {rows.map(([does, keys]) => (
        <div key={does}>
          <dt>{does}</dt>
          <dd>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
