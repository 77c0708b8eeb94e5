import { DesktopOutlined, MobileOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import type { SessionEntry } from '@/api'
import { useTexts } from '@/texts'
import { deviceName } from './deviceName'
import classes from './rows.module.css'

/** A signed-in browser. */
export function DeviceRow({ device }: { device: SessionEntry }) {
  const { t, format } = useTexts()
  const { browser, system } = deviceName(device.user_agent)
  const phone = system === 'Android' || system === 'iOS' || system === 'HarmonyOS'
  return (
    <li className={classes.row}>
      <span className={classes.icon} aria-hidden>
        {phone ? <MobileOutlined /> : <DesktopOutlined />}
      </span>
      <div className={classes.words}>
        <span title={device.user_agent}>
          {[browser ?? t('settings.devices.unknown'), system].filter(Boolean).join(' · ')}
          {device.current && (
            <Tag color="success" className={classes.tag}>
              {t('settings.devices.current')}
            </Tag>
          )}
        </span>
        <small>
          {t('settings.devices.times', {
            since: format.dateTime(device.created_at),
            address: device.address,
            seen: format.ago(device.last_seen_at, new Date()),
          })}
        </small>
      </div>
    </li>
  )
}
