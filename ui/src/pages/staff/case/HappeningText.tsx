import type { CaseFile } from '@/api'
import { useTexts } from '@/texts'

/** What happened to a ticket, in one sentence; a note in its own words. */
export function HappeningText({ happening }: { happening: CaseFile['timeline'][number] }) {
  const { t } = useTexts()
  switch (happening.kind) {
    case 'note':
      return <p>{happening.text}</p>
    case 'status':
      return <span>{t('tickets.milestone.moved', { to: t(`tickets.status.${happening.to}`) })}</span>
    case 'taken':
      return <span>{t('staff.happening.taken')}</span>
    case 'given_back':
      return <span>{t('staff.happening.givenBack')}</span>
    case 'priority':
      return <span>{t('staff.happening.priority', { to: t(`tickets.priority.${happening.to}`) })}</span>
    case 'subject':
      return <span>{t('staff.happening.subject', { to: happening.to })}</span>
  }
}
