import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { TextsProvider } from '@/texts'
import en from '@/texts/en.json'
import zh from '@/texts/zh-CN.json'

interface Props {
  language?: 'zh-CN' | 'en'
  queries?: QueryClient
  children: ReactNode
}

/** What every component finds above itself in the page. */
export function Surroundings({ language = 'zh-CN', queries, children }: Props) {
  const fresh = useMemo(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }), [])
  const catalogue = language === 'en' ? en : zh
  return (
    <TextsProvider initial={{ language, catalogue, antd: undefined as never }}>
      <QueryClientProvider client={queries ?? fresh}>
        <App>{children}</App>
      </QueryClientProvider>
    </TextsProvider>
  )
}
