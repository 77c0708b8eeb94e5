import { TranslationOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTexts } from '@/texts'

/** Changes to the other language. Its button speaks that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { lang, setLanguage } = useTexts()
  const [label, tag, language] =
    lang === 'zh' ? (['English', 'en', 'en'] as const) : (['中文', 'zh-CN', 'zh-CN'] as const)
  return (
    <Button type="text" icon={<TranslationOutlined />} lang={tag} onClick={() => setLanguage(language)}>
      {label}
    </Button>
  )
}
