import { expect, people, test } from './desk.ts'

test('a tool answers in the side panel', async ({ page, t, signIn, accessible, isMobile }) => {
  await page.goto('/login')
  await signIn(people.owner)
  // On a phone the panel is a drawer.
  if (isMobile) await page.getByRole('button', { name: t('panel.label') }).click()
  await page.getByRole('button', { name: new RegExp(t('panel.tool.cname.title')) }).click()
  await page.getByLabel(t('panel.field.name')).fill('www.healthy-plain.test')
  await page.getByRole('button', { name: t('panel.run'), exact: true }).click()
  await expect(page.getByText('ns1.dnshost.test').first()).toBeVisible()
  await accessible(page)
})
