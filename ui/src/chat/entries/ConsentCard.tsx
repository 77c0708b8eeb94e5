import { SafetyCertificateOutlined } from '@ant-design/icons'
import type { EntryOf } from '@/api'
import { Disclosure } from '@/controls/Disclosure'
import { useTexts } from '@/texts'
import { ActButton } from '../ActButton'
import { askOf } from '../askOf'
import { useTalk } from '../TalkContext'
import { Card } from './Card'
import { ConsentPart } from './ConsentPart'
import classes from './ConsentCard.module.css'

/** Asks to be let into the account's configuration: what is read, what is contacted, what is kept, and for how long. */
export function ConsentCard({ entry }: { entry: EntryOf<'consent.requested'> }) {
  const { t, format } = useTexts()
  const ask = askOf(useTalk(), entry)
  const { reads, contacts, keeps, valid_for_s: seconds } = entry.body
  const answer = ask.state === 'answered' && ask.by.kind === 'consent.granted' ? 'agreed' : 'declined'
  const parts = (
    <dl className={classes.parts}>
      <ConsentPart title={t('chat.consent.reads')} items={reads} />
      <ConsentPart title={t('chat.consent.contacts')} items={contacts} />
      <ConsentPart title={t('chat.consent.keeps')} items={keeps} />
      <dt>{t('chat.consent.valid')}</dt>
      <dd>{t('chat.consent.validFor', { time: format.duration(seconds) })}</dd>
    </dl>
  )
  return (
    <Card
      title={t('chat.consent.title')}
      icon={<SafetyCertificateOutlined />}
      outcome={ask.state === 'answered' ? t(`chat.consent.${answer}`) : ask.state === 'passed' && t('chat.passed')}
      actions={
        ask.state === 'open' && (
          <>
            <ActButton type="primary" action={{ type: 'grant_consent' }}>
              {t('chat.consent.agree')}
            </ActButton>
            <ActButton action={{ type: 'decline_consent' }}>{t('chat.consent.decline')}</ActButton>
          </>
        )
      }
    >
      {ask.state === 'open' ? (
        <>
          <p>{t('chat.consent.about')}</p>
          {parts}
        </>
      ) : (
        <Disclosure title={t('chat.consent.details')}>{parts}</Disclosure>
      )}
    </Card>
  )
}
