import { expect, people, test } from './desk.ts'

test('a stranger is led back to where they were going', async ({ page, signIn, accessible }) => {
  await page.goto('/reports')
  await expect(page).toHaveURL(/\/login\?next=/)
  await accessible(page)
  await signIn(people.owner)
  await expect(page).toHaveURL(/\/reports$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await accessible(page)
})

test('a wrong password says so, and lets one try again', async ({ page, t, signIn }) => {
  await page.goto('/login')
  await page.getByLabel(t('login.name')).fill('nobody-by-that-name@acme.example')
  await page.getByLabel(t('login.password'), { exact: true }).fill('wrong')
  await page.getByRole('button', { name: t('login.submit') }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await signIn(people.owner)
})

test('a foreign target is not followed', async ({ page, signIn }) => {
  await page.goto('/login?next=https://evil.example/')
  await signIn(people.owner)
  await expect(page).toHaveURL(/\/$/)
  expect(new URL(page.url()).hostname).not.toBe('evil.example')
})
