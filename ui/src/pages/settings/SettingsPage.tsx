import { isStaff, useSession } from '@/api'
import { useTexts } from '@/texts'
import { Page } from '../screens/Page'
import { AppearanceSection } from './AppearanceSection'
import { ConsentsSection } from './ConsentsSection'
import { DevicesSection } from './DevicesSection'
import { PasswordSection } from './PasswordSection'
import { ShortcutsSection } from './ShortcutsSection'

/** What belongs to the person who is signed in. */
export function SettingsPage() {
  const { t } = useTexts()
  const session = useSession()
  const who = session.account ? `${session.user.name} · ${session.account.name}` : session.user.name
  return (
    <Page title={t('settings.title')} about={who}>
      <AppearanceSection />
      {!isStaff(session) && <ConsentsSection />}
      <PasswordSection login={session.user.login} />
      <DevicesSection />
      <ShortcutsSection staff={isStaff(session)} />
    </Page>
  )
}
