import { CustomerServiceOutlined, RadarChartOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { type Action, panelQuery } from '@/api'
import { useTexts } from '@/texts'
import { Examples } from './Examples'
import classes from './Welcome.module.css'

/** What the desk can do, and the ways to begin. */
export function Welcome({ mayAct, begin }: { mayAct: boolean; begin(action: Action): void }) {
  const { t, say } = useTexts()
  const { data: panel, isPending } = useQuery(panelQuery)
  return (
    <div className={classes.welcome}>
      <div className={classes.hello}>
        <img src="/favicon.svg" alt="" width={44} height={44} />
        <div>
          <h1 className={classes.title}>{t('chat.welcome.title')}</h1>
          <p className={classes.about}>{t('chat.welcome.about')}</p>
        </div>
      </div>
      <div className={classes.ways}>
        <Button
          type="primary"
          size="large"
          icon={<RadarChartOutlined />}
          disabled={!mayAct}
          onClick={() => begin({ type: 'diagnose', symptom: {} })}
        >
          {t('chat.welcome.diagnose')}
        </Button>
        <Button
          size="large"
          icon={<CustomerServiceOutlined />}
          disabled={!mayAct}
          onClick={() => begin({ type: 'ask_human' })}
        >
          {t('chat.human')}
        </Button>
      </div>
      {panel && !panel.hours.open && <p className={classes.hours}>{say(panel.hours.text)}</p>}
      {isPending ? (
        <Skeleton active paragraph={{ rows: 4 }} title={false} />
      ) : (
        panel &&
        panel.examples.length > 0 && (
          <Examples
            examples={panel.examples}
            disabled={!mayAct}
            onChoose={(url) => begin({ type: 'diagnose', url, symptom: {} })}
          />
        )
      )}
    </div>
  )
}
