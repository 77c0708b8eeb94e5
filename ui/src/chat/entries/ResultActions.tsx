import { ExportOutlined, FileTextOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Body } from '@/api'
import { LinkButton } from '@/app/LinkButton'
import { useTexts } from '@/texts'
import { ActButton } from '../ActButton'
import { useTalk } from '../TalkContext'
import classes from './ResultActions.module.css'

const ExportMenu = lazy(() => import('@/pages/reports/ExportMenu').then((module) => ({ default: module.ExportMenu })))
const ShareButton = lazy(() => import('@/pages/reports/ShareButton').then((module) => ({ default: module.ShareButton })))

/** What can be done about a verdict: check again, watch, take it along. */
export function ResultActions({ verdict }: { verdict: Body<'diagnosis.completed'> }) {
  const { t } = useTexts()
  const { side, story, conversation } = useTalk()
  const { id, outcome } = verdict
  const [taking, setTaking] = useState(false)
  const watched = story.watched.has(id)
  const running = conversation.pending === 'running'
  const mends = side === 'customer' && (outcome === 'faulty' || outcome === 'inconclusive')
  return (
    <div className={classes.actions}>
      {mends && (
        <>
          <ActButton type="primary" disabled={running} action={{ type: 'recheck', diagnosis: id }}>
            {t('chat.result.recheck')}
          </ActButton>
          <ActButton action={{ type: watched ? 'unwatch' : 'watch', diagnosis: id }}>
            {t(watched ? 'chat.result.unwatch' : 'chat.result.watch')}
          </ActButton>
        </>
      )}
      <LinkButton to="/reports/$id" params={{ id }} icon={<FileTextOutlined />}>
        {t('chat.result.open')}
      </LinkButton>
      {taking ? (
        <Suspense fallback={<Button loading>{t('chat.result.take')}</Button>}>
          <ExportMenu diagnosis={id} />
          {side === 'customer' && <ShareButton diagnosis={id} />}
        </Suspense>
      ) : (
        <Button icon={<ExportOutlined />} onClick={() => setTaking(true)}>
          {t('chat.result.take')}
        </Button>
      )}
    </div>
  )
}
