import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Key, ReactNode } from 'react'
import { useTexts } from '@/texts'
import { ListSkeleton } from './ListSkeleton'
import { LoadFailed } from './LoadFailed'
import classes from './PagedList.module.css'

/** A page of a list, as the API gives it. */
export interface ListPage<Item> {
  items: Item[]
  next?: string | null
}

interface Props<Item> {
  /** What the list holds, for screen readers. */
  label: string
  query: UseInfiniteQueryResult<InfiniteData<ListPage<Item>>>
  keyOf: (item: Item) => Key
  empty: ReactNode
  /** Leaves out what it says no to. */
  only?: (item: Item) => boolean
  /** Without a card around it, where there is one already. */
  plain?: boolean
  children: (item: Item) => ReactNode
}

/** A list that is loading, broken, empty, or there; with more to come on request. */
export function PagedList<Item>({
  label,
  query,
  keyOf,
  empty,
  only = () => true,
  plain = false,
  children,
}: Props<Item>) {
  const { t } = useTexts()
  const items = query.data?.pages.flatMap((page) => page.items).filter(only) ?? []
  // In plain form something around it has that name already.
  const Frame = plain ? 'div' : 'section'
  return (
    <Frame
      className={plain ? undefined : classes.card}
      aria-label={plain ? undefined : label}
      aria-busy={query.isFetching}
    >
      {query.isPending ? (
        <ListSkeleton />
      ) : items.length > 0 ? (
        <ul role="list" className={plain ? undefined : classes.list}>
          {items.map((item) => (
            <li key={keyOf(item)}>{children(item)}</li>
          ))}
        </ul>
      ) : query.isError ? (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        empty
      )}
      {query.hasNextPage && (
        <div className={classes.more}>
          <Button type="text" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </Frame>
  )
}
