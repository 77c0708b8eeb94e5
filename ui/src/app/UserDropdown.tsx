import { useNavigate } from '@tanstack/react-router'
import { Dropdown, type MenuProps } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSession } from '@/api'
import { useTexts } from '@/texts'
import { type Mode, setMode, useMode } from '@/theme'
import { useDestinations } from './destinations'
import { useSignOut } from './signOut'
import classes from './UserMenu.module.css'

const MODES: Mode[] = ['system', 'light', 'dark']

/** The menu behind the user's button, open from its first moment: it is only downloaded when it is asked for. */
export function UserDropdown({ children }: { children: ReactNode }) {
  const { t } = useTexts()
  const { user, account } = useSession()
  const { mode } = useMode()
  const navigate = useNavigate()
  const destinations = useDestinations()
  const signOut = useSignOut()
  const [open, setOpen] = useState(true)

  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: account ? t('app.memberOf', { name: user.name, account: account.name }) : user.name,
    },
    ...destinations.map(({ to, label }) => ({
      key: to,
      className: classes.narrow,
      label: t(label),
      onClick: () => void navigate({ to }),
    })),
    { key: 'settings', label: t('app.settings'), onClick: () => void navigate({ to: '/settings' }) },
    {
      key: 'mode',
      label: t('app.theme'),
      children: MODES.map((each) => ({
        key: `mode-${each}`,
        label: t(`theme.${each}`),
        className: each === mode ? classes.chosen : undefined,
        onClick: () => setMode(each),
      })),
    },
    { type: 'divider' },
    { key: 'out', label: t('app.signOut'), onClick: signOut },
  ]

  return (
    <Dropdown menu={{ items }} open={open} onOpenChange={setOpen} autoFocus trigger={['click']} placement="bottomRight">
      {children}
    </Dropdown>
  )
}
