import { useMutation } from '@tanstack/react-query'
import { Form, Segmented } from 'antd'
import { api, unwrap } from '@/api'
import { type Language, short, useTexts } from '@/texts'
import { type Mode, setMode, useMode } from '@/theme'
import { Section } from './Section'

/** Language and colours. The language is kept on the server as well, for what it writes when nobody looks. */
export function AppearanceSection() {
  const { t, language, setLanguage } = useTexts()
  const { mode } = useMode()
  const keep = useMutation({
    mutationFn: (language: Language) =>
      unwrap(api.PATCH('/api/v1/session', { body: { lang: short(language) } })),
  })
  return (
    <Section title={t('settings.appearance.title')} about={t('settings.appearance.about')}>
      <Form layout="vertical" component="div">
        <Form.Item label={t('settings.appearance.language')}>
          <Segmented<Language>
            aria-label={t('settings.appearance.language')}
            value={language}
            options={[
              { value: 'zh-CN', label: <span lang="zh-CN">简体中文</span> },
              { value: 'en', label: <span lang="en">English</span> },
            ]}
            onChange={(language) => {
              setLanguage(language)
              keep.mutate(language)
            }}
          />
        </Form.Item>
        <Form.Item label={t('settings.appearance.theme')} style={{ marginBottom: 0 }}>
          <Segmented<Mode>
            aria-label={t('settings.appearance.theme')}
            value={mode}
            options={(['system', 'light', 'dark'] as const).map((mode) => ({
              value: mode,
              label: t(`theme.${mode}`),
            }))}
            onChange={setMode}
          />
        </Form.Item>
      </Form>
    </Section>
  )
}
