import { Flex, Switch } from 'antd'
import { useId } from 'react'
import { useTexts } from '@/texts'
import { setShortcuts, useShortcuts } from '../staff/keys/enabled'
import { ShortcutTable } from '../staff/keys/ShortcutTable'
import { Section } from './Section'

/** The keys that do something, and the switch that turns single keys off (WCAG 2.1.4). */
export function ShortcutsSection({ staff }: { staff: boolean }) {
  const { t } = useTexts()
  const id = useId()
  const enabled = useShortcuts()
  return (
    <Section title={t('settings.keys.title')} about={t('settings.keys.about')}>
      <ShortcutTable staff={staff} />
      {staff && (
        <Flex gap={12} align="center" style={{ marginTop: 16 }}>
          <Switch id={id} checked={enabled} onChange={setShortcuts} />
          <label htmlFor={id}>{t('settings.keys.enabled')}</label>
        </Flex>
      )}
    </Section>
  )
}
