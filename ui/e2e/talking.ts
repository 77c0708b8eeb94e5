import { expect, type Locator, type Page } from '@playwright/test'

type Texts = (key: string, values?: Record<string, string | number>) => string

/** The log of the conversation that is open. */
export function log(page: Page, t: Texts): Locator {
  return page.getByRole('log', { name: t('chat.log') })
}

/** The field in which messages are written. */
export function composer(page: Page, t: Texts): Locator {
  return page.getByLabel(t('chat.composer.label'))
}

/** Writes something and sends it by Enter. */
export async function say(page: Page, t: Texts, text: string) {
  await composer(page, t).fill(text)
  await composer(page, t).press('Enter')
}

/** Begins a conversation with these words. Its address is that of the page then. */
export async function begin(page: Page, t: Texts, text: string) {
  await page.goto('/')
  await say(page, t, text)
  await expect(page).toHaveURL(/\/c\/[0-9a-f-]{36}/)
  await expect(log(page, t).getByText(text).first()).toBeVisible()
}

/** Agrees to the consent card. */
export async function agree(page: Page, t: Texts) {
  await log(page, t).getByRole('button', { name: t('chat.consent.agree') }).click()
}
