import { MenuOutlined, ToolOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { type Action, isStaff, mayAct, useSession } from '@/api'
import { InHeader } from '@/app/InHeader'
import { ConversationView } from '@/chat'
import { History } from '@/chat/History'
import { HumanButton } from '@/chat/HumanButton'
import { useLive } from '@/live'
import { useTexts } from '@/texts'
import { Begin } from './Begin'
import classes from './ChatPage.module.css'
import { useBegin } from './useBegin'
import { useIsWide } from './useIsWide'

const Panel = lazy(() => import('@/panel/Panel').then((module) => ({ default: module.Panel })))
const HistoryDrawer = lazy(() =>
  import('./HistoryDrawer').then((module) => ({ default: module.HistoryDrawer })),
)
const PanelDrawer = lazy(() =>
  import('@/panel/PanelDrawer').then((module) => ({ default: module.PanelDrawer })),
)

type DrawerName = 'history' | 'panel'

/** The chat: earlier conversations on the left, the talk in the middle, tools on the right; drawers where it is narrow. */
export function ChatPage() {
  const { t } = useTexts()
  const id = useParams({ strict: false }).id
  const session = useSession()
  const live = useLive()
  const begin = useBegin()
  const hasHistory = useIsWide(900)
  const hasPanel = useIsWide(1100)
  const [open, setOpen] = useState<DrawerName>()
  // A drawer is downloaded when it is first opened, and stays for the sake of its closing.
  const [drawers, setDrawers] = useState<ReadonlySet<DrawerName>>(new Set())
  const show = (drawer: DrawerName) => {
    setDrawers((before) => new Set(before).add(drawer))
    setOpen(drawer)
  }
  const act = (action: Action) => (id ? live.act(id, action) : begin((fresh) => live.act(fresh, action)))
  const panel = { conversation: id, mayAct: mayAct(session), act }

  return (
    <div className={classes.page}>
      {hasHistory ? (
        <div className={classes.history}>
          <History />
        </div>
      ) : (
        <InHeader at="start">
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('chat.history.label')}
            onClick={() => show('history')}
          />
        </InHeader>
      )}
      <div className={classes.talk}>
        {id && <h1 className="sr-only">{t('app.chat')}</h1>}
        {id ? (
          <ConversationView
            key={id}
            id={id}
            side={isStaff(session) ? 'agent' : 'customer'}
            human={(talk) => (
              <HumanButton
                disabled={!talk.mayAct || talk.conversation.status !== 'bot'}
                onPress={talk.openHandover}
              />
            )}
          />
        ) : (
          <Begin />
        )}
      </div>
      {hasPanel ? (
        <div className={classes.panel}>
          <Suspense fallback={<Skeleton className={classes.waiting} active paragraph={{ rows: 8 }} />}>
            <Panel {...panel} />
          </Suspense>
        </div>
      ) : (
        <InHeader at="end">
          <Button
            type="text"
            icon={<ToolOutlined />}
            aria-label={t('panel.label')}
            onClick={() => show('panel')}
          />
        </InHeader>
      )}
      <Suspense>
        {drawers.has('history') && !hasHistory && (
          <HistoryDrawer open={open === 'history'} onClose={() => setOpen(undefined)} />
        )}
        {drawers.has('panel') && !hasPanel && (
          <PanelDrawer {...panel} open={open === 'panel'} onClose={() => setOpen(undefined)} />
        )}
      </Suspense>
    </div>
  )
}
