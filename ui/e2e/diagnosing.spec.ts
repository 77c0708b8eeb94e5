import { expect, people, test } from './desk.ts'
import { agree, begin, log, say } from './talking.ts'

/** A site of the lab whose origin refuses connections. */
const REFUSED = 'https://www.origin-refused.test/'
/** Its root cause, as the report names it. */
const CAUSE = /源站拒绝连接|origin refuses/i
/** One on which nothing is wrong. */
const HEALTHY = 'https://www.healthy-plain.test/'

test.beforeEach(async ({ page, signIn }) => {
  await page.goto('/login')
  await signIn(people.owner)
})

test('a broken site gets a name, a proof and a fix', async ({ page, t, accessible, locale }) => {
  await begin(page, t, locale?.startsWith('en') ? 'my site is down' : '我的网站打不开了')
  await accessible(page)
  await agree(page, t)
  await expect(log(page, t).getByText(t('chat.receipt.number'))).toBeVisible()
  await log(page, t).getByLabel(t('chat.url.label')).fill(REFUSED)
  await log(page, t).getByRole('button', { name: t('chat.url.start'), exact: true }).click()
  await expect(log(page, t).getByText(CAUSE).first()).toBeVisible()
  await accessible(page)

  // Everything is there after a reload.
  await page.reload()
  await expect(log(page, t).getByText(CAUSE).first()).toBeVisible()
  await expect(log(page, t).getByText(t('chat.receipt.number'))).toBeVisible()

  // "I've fixed it" looks again, and it is not.
  await log(page, t).getByRole('button', { name: t('chat.result.recheck') }).first().click()
  await expect(log(page, t).getByText(t('chat.result.notHealed'))).toBeVisible()
})

test('a URL that is typed in with a complaint is diagnosed, mended, and found healthy', async ({ page, t }) => {
  await begin(page, t, `打不开：${HEALTHY.replace('https://', '')}`)
  await agree(page, t)
  await expect(log(page, t).getByText(t('report.verdict.healthy')).first()).toBeVisible()
})

test('who declines is told of a way on', async ({ page, t }) => {
  await begin(page, t, '诊断 CDN')
  await log(page, t).getByRole('button', { name: t('chat.consent.decline') }).click()
  await expect(log(page, t).getByText(t('chat.consent.declined'), { exact: true })).toBeVisible()
  await expect(log(page, t).getByRole('button').last()).toBeVisible()
})

test('a consent can be taken back', async ({ page, t }) => {
  await begin(page, t, '网站访问不了')
  await agree(page, t)
  await log(page, t).getByRole('button', { name: t('chat.receipt.revoke') }).click()
  await page.getByRole('button', { name: t('chat.receipt.revoke') }).last().click()
  await expect(log(page, t).getByText(t('chat.receipt.revoked'), { exact: true })).toBeVisible()
})

test('another account finds nothing at the address of a conversation', async ({ page, t, browser, signIn }) => {
  await begin(page, t, '你好')
  const address = page.url()
  const elsewhere = await browser.newContext()
  const stranger = await elsewhere.newPage()
  await stranger.goto(new URL('/login', address).href)
  await signIn(people.stranger, stranger)
  await stranger.goto(address)
  await expect(stranger.getByText(t('app.notFound'))).toBeVisible()
  await elsewhere.close()
})

test('a second tab shows what is said in the first', async ({ page, t, context }) => {
  await begin(page, t, '你好')
  const second = await context.newPage()
  await second.goto(page.url())
  const words = `第二个标签页 ${Date.now()}`
  await say(page, t, words)
  await expect(log(second, t).getByText(words)).toBeVisible()
})
