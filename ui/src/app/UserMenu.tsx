import { DownOutlined, UserOutlined } from '@ant-design/icons'
import { Avatar, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '@/api'
import { useTexts } from '@/texts'
import classes from './UserMenu.module.css'

const UserDropdown = lazy(() => import('./UserDropdown').then((module) => ({ default: module.UserDropdown })))

/** Who is signed in, what they have set, and the way out. */
export function UserMenu() {
  const { t } = useTexts()
  const { user } = useSession()
  const [asked, setAsked] = useState(false)
  const button = (
    <Button
      type="text"
      className={classes.button}
      aria-haspopup="menu"
      aria-label={t('app.menuOf', { name: user.name })}
      onClick={() => setAsked(true)}
    >
      <Avatar size={26} icon={<UserOutlined />} className={classes.avatar} />
      <span className={classes.name}>{user.name}</span>
      <DownOutlined className={classes.arrow} />
    </Button>
  )
  if (!asked) return button
  return (
    <Suspense fallback={button}>
      <UserDropdown>{button}</UserDropdown>
    </Suspense>
  )
}
