import { SafetyOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTexts } from '@/texts'
import { EmptyState } from '../screens/EmptyState'
import { PagedList } from '../screens/PagedList'
import { ConsentRow } from './ConsentRow'
import { consentsQuery } from './queries'
import { Section } from './Section'

/** What the desk may read in the account, and until when. */
export function ConsentsSection() {
  const { t } = useTexts()
  const consents = useInfiniteQuery(consentsQuery)
  return (
    <Section title={t('settings.consents.title')} about={t('settings.consents.about')}>
      <PagedList
        plain
        label={t('settings.consents.title')}
        query={consents}
        keyOf={(consent) => consent.id}
        empty={
          <EmptyState
            icon={<SafetyOutlined />}
            title={t('settings.consents.empty')}
            text={t('settings.consents.emptyText')}
          />
        }
      >
        {(consent) => <ConsentRow consent={consent} />}
      </PagedList>
    </Section>
  )
}
