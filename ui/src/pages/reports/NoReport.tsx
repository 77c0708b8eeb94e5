import { FileUnknownOutlined, LoadingOutlined } from '@ant-design/icons'
import { type Diagnosis, hasEnded } from '@/api'
import { useTexts } from '@/texts'
import { EmptyState } from '../screens/EmptyState'

/** Where a diagnosis has no report, or none yet. */
export function NoReport({ diagnosis }: { diagnosis: Diagnosis }) {
  const { t, say } = useTexts()
  if (hasEnded(diagnosis)) {
    const text = t(diagnosis.status === 'cancelled' ? 'reports.cancelledText' : 'reports.failedText')
    return <EmptyState icon={<FileUnknownOutlined />} title={t('reports.noReport')} text={text} />
  }
  const last = diagnosis.steps.at(-1)
  return (
    <div role="status">
      <EmptyState
        icon={<LoadingOutlined />}
        title={t('reports.runningText')}
        text={last && `${say(last.what)} · ${last.of}`}
      />
    </div>
  )
}
