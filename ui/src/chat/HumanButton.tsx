import { CustomerServiceOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { panelQuery } from '@/api'
import { useTexts } from '@/texts'

/** 人工客服, always in sight, with when somebody answers. */
export function HumanButton({ disabled, onPress }: { disabled: boolean; onPress(): void }) {
  const { t, say } = useTexts()
  const hours = useQuery(panelQuery).data?.hours
  return (
    <Button icon={<CustomerServiceOutlined />} disabled={disabled} onClick={onPress} title={hours && say(hours.text)}>
      {t('chat.human')}
      {hours && !hours.open && <small>{t('chat.humanClosed')}</small>}
    </Button>
  )
}
