import { App as AntApp, ConfigProvider } from 'antd'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { useTexts } from '@/texts'
import { useMode } from './mode'
import { themeConfig, TOKENS_CLASS } from './tokens'
import classes from './Theme.module.css'

/** The nonce with which the content security policy lets antd put its style sheets in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content

/** Everything below it looks as it should, in antd's words of the chosen language. */
export function Theme({ children }: { children: ReactNode }) {
  const { dark } = useMode()
  const { antd } = useTexts()
  const config = useMemo(() => themeConfig(dark), [dark])
  useLayoutEffect(() => {
    const root = document.documentElement
    root.classList.add(TOKENS_CLASS)
    root.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  return (
    <ConfigProvider theme={config} locale={antd} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <AntApp className={classes.app} message={{ maxCount: 3 }}>
        {children}
      </AntApp>
    </ConfigProvider>
  )
}
