import { DownOutlined, UserOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Avatar, Button, Dropdown, type MenuProps } from 'antd'
import { useSession } from '@/api'
import { useTexts } from '@/texts'
import { type Mode, setMode, useMode } from '@/theme'
import { useDestinations } from './destinations'
import { useSignOut } from './signOut'
import classes from './UserMenu.module.css'

const MODES: Mode[] = ['system', 'light', 'dark']

/** Who is signed in, what they have set, and the way out. */
export function UserMenu() {
  const { t } = useTexts()
  const { user, account } = useSession()
  const { mode } = useMode()
  const navigate = useNavigate()
  const destinations = useDestinations()
  const signOut = useSignOut()

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
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" className={classes.button} aria-label={t('app.menuOf', { name: user.name })}>
        <Avatar size={26} icon={<UserOutlined />} className={classes.avatar} />
        <span className={classes.name}>{user.name}</span>
        <DownOutlined className={classes.arrow} />
      </Button>
    </Dropdown>
  )
}
