import { Input, type InputRef } from 'antd'
import type { ComponentProps, Ref } from 'react'
import { useTexts } from '@/texts'
import { useCapsLock } from './useCapsLock'
import classes from './PasswordInput.module.css'

/** A password, with a word when Caps Lock is on. */
export function PasswordInput(props: ComponentProps<typeof Input.Password> & { ref?: Ref<InputRef> }) {
  const { t } = useTexts()
  const capsLock = useCapsLock()
  return (
    <>
      <Input.Password {...props} {...capsLock.handlers} />
      <div role="status">{capsLock.on && <span className={classes.hint}>{t('login.capsLock')}</span>}</div>
    </>
  )
}
