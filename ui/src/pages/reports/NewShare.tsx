import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Select, Typography } from 'antd'
import { useState } from 'react'
import { api, unwrap, useErrorText } from '@/api'
import { useTexts } from '@/texts'
import { sharesQuery } from './queries'

const DAY = 24 * 60 * 60
const LIFETIMES = [DAY, 7 * DAY, 30 * DAY]

/** Makes a link; it is shown this once, for the server keeps only its hash. */
export function NewShare({ diagnosis }: { diagnosis: string }) {
  const { t, format } = useTexts()
  const errorText = useErrorText()
  const queries = useQueryClient()
  const [lifetime, setLifetime] = useState(7 * DAY)
  const make = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST('/api/v1/diagnoses/{id}/shares', {
          params: { path: { id: diagnosis } },
          body: { expires_in_s: lifetime },
        }),
      ),
    onSuccess: () => queries.invalidateQueries(sharesQuery(diagnosis)),
  })
  return (
    <Flex vertical gap={12} style={{ marginTop: 16 }}>
      <Flex gap={8} wrap>
        <Select
          aria-label={t('reports.share.lifetime')}
          value={lifetime}
          onChange={setLifetime}
          style={{ minWidth: 140 }}
          options={LIFETIMES.map((seconds) => ({
            value: seconds,
            label: t('reports.share.validFor', { time: format.duration(seconds) }),
          }))}
        />
        <Button type="primary" loading={make.isPending} onClick={() => make.mutate()}>
          {t('reports.share.make')}
        </Button>
      </Flex>
      <div aria-live="polite">
        {make.isError && <Alert type="error" showIcon title={errorText(make.error)} />}
        {make.isSuccess && (
          <Alert
            type="success"
            title={t('reports.share.made')}
            description={<Typography.Text copyable>{make.data.url}</Typography.Text>}
          />
        )}
      </div>
    </Flex>
  )
}
