import { Collapse, Skeleton } from 'antd'
import { Suspense, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { panelQuery } from '@/api'
import { useTexts } from '@/texts'
import { PanelGroup } from './PanelGroup'
import { QuickLinks } from './QuickLinks'
import type { ToolProps } from './ToolForm'
import { ToolTitle } from './ToolTitle'
import { PANEL_TOOLS } from './tools'
import classes from './Panel.module.css'

export interface PanelProps extends ToolProps {
  /** The conversation that is open; `undefined` on the welcome page. */
  conversation: string | undefined
}

/** 自助工具 and 快捷入口, beside the conversation. One tool is open at a time. */
export function Panel({ mayAct, act }: PanelProps) {
  const { t } = useTexts()
  const panel = useQuery(panelQuery)
  const [open, setOpen] = useState<string[]>([])
  const links = panel.data?.quick_links ?? []
  const tools = PANEL_TOOLS.filter(
    ({ name }) => name === 'diagnose' || (panel.data?.tools.includes(name) ?? true),
  )
  return (
    <aside className={classes.panel} aria-label={t('panel.label')}>
      <PanelGroup title={t('panel.tools')}>
        <Collapse
          activeKey={open}
          onChange={(keys) => setOpen(keys.slice(-1))}
          ghost
          size="small"
          className={classes.tools}
          expandIconPlacement="end"
          destroyOnHidden={false}
          items={tools.map(({ name, Icon, Form }) => ({
            key: name,
            label: <ToolTitle name={name} Icon={Icon} />,
            children: (
              <Suspense fallback={<Skeleton active title={false} paragraph={{ rows: 3 }} />}>
                <Form mayAct={mayAct} act={act} />
              </Suspense>
            ),
          }))}
        />
      </PanelGroup>
      {links.length > 0 && (
        <PanelGroup title={t('panel.quickLinks')}>
          <QuickLinks links={links} />
        </PanelGroup>
      )}
    </aside>
  )
}
