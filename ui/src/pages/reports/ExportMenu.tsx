import { DownloadOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useTexts } from '@/texts'

const FORMATS = ['html', 'markdown', 'json'] as const

/** The report as a file. */
export function ExportMenu({ diagnosis }: { diagnosis: string }) {
  const { t, lang } = useTexts()
  const items = FORMATS.map((format) => ({
    key: format,
    label: (
      <a href={`/api/v1/diagnoses/${diagnosis}/report?format=${format}&lang=${lang}`} download>
        {t(`reports.export.${format}`)}
      </a>
    ),
  }))
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownloadOutlined />}>{t('reports.export.label')}</Button>
    </Dropdown>
  )
}
