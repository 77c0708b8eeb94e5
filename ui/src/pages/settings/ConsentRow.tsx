import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Popconfirm, Tag } from 'antd'
import { api, type Consent, mayAct, unwrap, useErrorText, useSession } from '@/api'
import { useTexts } from '@/texts'
import { consentsQuery } from './queries'
import classes from './rows.module.css'

/** A consent receipt; one that is still valid can be taken back. */
export function ConsentRow({ consent }: { consent: Consent }) {
  const { t, format } = useTexts()
  const errorText = useErrorText()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const allowed = mayAct(useSession())

  const revoke = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/consents/{id}', { params: { path: { id: consent.id } } })),
    onSuccess: () => queries.invalidateQueries(consentsQuery),
    onError: (error) => void message.error(errorText(error)),
  })

  return (
    <div className={classes.row}>
      <span className={classes.icon} aria-hidden>
        <SafetyCertificateOutlined />
      </span>
      <div className={classes.words}>
        <span>
          {consent.number}
          <Tag color={consent.status === 'valid' ? 'success' : undefined} className={classes.tag}>
            {t(`settings.consents.${consent.status}`)}
          </Tag>
        </span>
        <small>
          {t('settings.consents.times', {
            from: format.dateTime(consent.granted_at),
            to: format.dateTime(consent.revoked_at ?? consent.expires_at),
          })}
        </small>
      </div>
      {consent.status === 'valid' && allowed && (
        <Popconfirm
          title={t('settings.consents.confirm')}
          description={t('settings.consents.confirmText')}
          okText={t('settings.consents.revoke')}
          okButtonProps={{ danger: true }}
          onConfirm={() => revoke.mutate()}
        >
          <Button loading={revoke.isPending}>{t('settings.consents.revoke')}</Button>
        </Popconfirm>
      )}
    </div>
  )
}
