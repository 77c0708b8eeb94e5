import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { isStaff, sessionQuery } from '@/api'
import { safeNext } from './next'
import { NotFound } from './NotFound'
import { PageError } from './PageError'
import { PagePending } from './PagePending'

interface Context {
  queries: QueryClient
}

const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFound })

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: (search): { next?: string } => (search.next === undefined ? {} : { next: safeNext(search.next) }),
  beforeLoad: async ({ context, search }) => {
    const session = await context.queries.ensureQueryData(sessionQuery).catch(() => null)
    if (session) throw redirect({ href: search.next ?? '/' })
  },
  component: lazyRouteComponent(() => import('@/pages/login/LoginPage'), 'LoginPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search): { token?: string } => (typeof search.token === 'string' ? { token: search.token } : {}),
  component: lazyRouteComponent(() => import('@/pages/setup/SetupPage'), 'SetupPage'),
})

/** Everything that needs somebody signed in. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery)
    if (!session) throw redirect({ to: '/login', search: location.href === '/' ? {} : { next: location.href } })
    return { session }
  },
  component: lazyRouteComponent(() => import('./Shell'), 'Shell'),
})

const chat = createRoute({
  getParentRoute: () => app,
  path: '/',
  beforeLoad: ({ context }) => {
    if (isStaff(context.session)) throw redirect({ to: '/staff' })
  },
  component: lazyRouteComponent(() => import('@/pages/chat/ChatPage'), 'ChatPage'),
})

const conversation = createRoute({
  getParentRoute: () => app,
  path: '/c/$id',
  component: lazyRouteComponent(() => import('@/pages/chat/ChatPage'), 'ChatPage'),
})

const reports = createRoute({
  getParentRoute: () => app,
  path: '/reports',
  component: lazyRouteComponent(() => import('@/pages/reports/ReportsPage'), 'ReportsPage'),
})

const report = createRoute({
  getParentRoute: () => app,
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('@/pages/reports/ReportPage'), 'ReportPage'),
})

const tickets = createRoute({
  getParentRoute: () => app,
  path: '/tickets',
  component: lazyRouteComponent(() => import('@/pages/tickets/TicketsPage'), 'TicketsPage'),
})

const ticket = createRoute({
  getParentRoute: () => app,
  path: '/tickets/$id',
  component: lazyRouteComponent(() => import('@/pages/tickets/TicketPage'), 'TicketPage'),
})

const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: lazyRouteComponent(() => import('@/pages/settings/SettingsPage'), 'SettingsPage'),
})

const staff = createRoute({
  getParentRoute: () => app,
  id: 'staff-only',
  beforeLoad: ({ context }) => {
    if (!isStaff(context.session)) throw redirect({ to: '/' })
  },
})

const workbench = createRoute({
  getParentRoute: () => staff,
  path: '/staff',
  component: lazyRouteComponent(() => import('@/pages/staff/Workbench'), 'Workbench'),
})

const inbox = createRoute({
  getParentRoute: () => workbench,
  path: '/',
  component: lazyRouteComponent(() => import('@/pages/staff/InboxPage'), 'InboxPage'),
})

const staffTicket = createRoute({
  getParentRoute: () => workbench,
  path: '/t/$id',
  component: lazyRouteComponent(() => import('@/pages/staff/CasePage'), 'CasePage'),
})

const audit = createRoute({
  getParentRoute: () => staff,
  path: '/staff/audit',
  beforeLoad: ({ context }) => {
    if (!context.session.permissions.includes('read_audit')) throw redirect({ to: '/staff' })
  },
  component: lazyRouteComponent(() => import('@/pages/staff/audit/AuditPage'), 'AuditPage'),
})

const routeTree = root.addChildren([
  login,
  setup,
  app.addChildren([
    chat,
    conversation,
    reports,
    report,
    tickets,
    ticket,
    settings,
    staff.addChildren([workbench.addChildren([inbox, staffTicket]), audit]),
  ]),
])

/** The router; pages are downloaded when they are first gone to. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
