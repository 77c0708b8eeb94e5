import { EditOutlined } from '@ant-design/icons'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { conversationsQuery, useErrorText } from '@/api'
import { LinkButton } from '@/app/LinkButton'
import { useTexts } from '@/texts'
import classes from './History.module.css'
import { HistoryItem } from './HistoryItem'

/** The account's conversations, newest first. */
export function History({ onChosen }: { onChosen?(): void }) {
  const { t } = useTexts()
  const describe = useErrorText()
  const { data, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(conversationsQuery)
  const conversations = (data?.pages.flatMap((page) => page.items) ?? []).toSorted((a, b) =>
    b.updated_at.localeCompare(a.updated_at),
  )
  return (
    <nav className={classes.history} aria-label={t('chat.history.label')}>
      <LinkButton to="/" block icon={<EditOutlined />} className={classes.fresh} onClick={onChosen}>
        {t('chat.history.fresh')}
      </LinkButton>
      {isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 5, width: '100%' }} />
      ) : error ? (
        <div className={classes.note}>
          <p>{describe(error)}</p>
          <Button size="small" onClick={() => void refetch()}>
            {t('common.retry')}
          </Button>
        </div>
      ) : conversations.length === 0 ? (
        <p className={classes.note}>{t('chat.history.empty')}</p>
      ) : (
        <ul role="list" className={classes.list}>
          {conversations.map((conversation) => (
            <li key={conversation.id}>
              <Link
                to="/c/$id"
                params={{ id: conversation.id }}
                className={classes.link}
                activeProps={{ className: classes.current }}
                onClick={onChosen}
              >
                <HistoryItem conversation={conversation} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button type="link" block loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </nav>
  )
}
