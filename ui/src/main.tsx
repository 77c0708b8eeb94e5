import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { sessionQuery } from './api'
import { whenSignedOut } from './api/client'
import { makeQueryClient } from './app/queries'
import { makeRouter } from './app/router'
import { load, preferredLanguage, TextsProvider } from './texts'
import { Theme } from './theme'
import './theme/base.css'

const queries = makeQueryClient()
const router = makeRouter(queries)

// A session that has ended elsewhere: back to the sign-in, and from there back to here.
whenSignedOut(() => {
  if (queries.getQueryData(sessionQuery.queryKey) === null) return
  queries.setQueryData(sessionQuery.queryKey, null)
  void router.invalidate()
})

const root = document.getElementById('root')
if (root) {
  const texts = await load(preferredLanguage())
  createRoot(root).render(
    <StrictMode>
      <TextsProvider initial={texts}>
        <Theme>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Theme>
      </TextsProvider>
    </StrictMode>,
  )
}
