import { MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { setMode, useMode } from '@/theme'
import { useTexts } from '@/texts'

/** Light or dark. */
export function ThemeSwitch() {
  const { t } = useTexts()
  const { dark } = useMode()
  const label = t(dark ? 'login.light' : 'login.dark')
  return (
    <Button
      type="text"
      icon={dark ? <SunOutlined /> : <MoonOutlined />}
      aria-label={label}
      title={label}
      onClick={() => setMode(dark ? 'light' : 'dark')}
    />
  )
}
