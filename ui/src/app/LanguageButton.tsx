import { Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { api, unwrap } from '@/api'
import { type Language, short, useTexts } from '@/texts'

/** Switches between Chinese and English, here and for what the desk sends. */
export function LanguageButton() {
  const { language, setLanguage } = useTexts()
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  const keep = useMutation({
    mutationFn: (chosen: Language) => unwrap(api.PATCH('/api/v1/session', { body: { lang: short(chosen) } })),
  })
  return (
    <Button
      type="text"
      lang={other}
      onClick={() => {
        setLanguage(other)
        keep.mutate(other)
      }}
    >
      {other === 'en' ? 'English' : '中文'}
    </Button>
  )
}
