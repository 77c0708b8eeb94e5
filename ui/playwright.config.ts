import { defineConfig } from '@playwright/test'

/** Whole journeys through a running demo desk. Start one with `cargo xtask demo --no-open`. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.e2e',
  // One desk for all: each journey has a conversation of its own, but they share two cores.
  workers: 2,
  fullyParallel: true,
  // Builds may run beside them: a busy machine gets more time, and a second try.
  retries: 2,
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.EDGEDESK_URL ?? 'http://127.0.0.1:8080',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'zh', use: { locale: 'zh-CN', viewport: { width: 1440, height: 900 } } },
    { name: 'en', use: { locale: 'en-US', viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
})
