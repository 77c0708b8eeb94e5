import { useTexts } from '@/texts'
import { LinkButton } from './LinkButton'
import { Notice } from './Notice'

/** Where nothing is, or nothing of this account. */
export function NotFound() {
  const { t } = useTexts()
  return (
    <Notice mark="404" title={t('app.notFound')} text={t('app.notFoundHint')}>
      <LinkButton to="/" color="primary" variant="solid">
        {t('app.home')}
      </LinkButton>
    </Notice>
  )
}
