import { expect, people, test } from './desk.ts'
import { begin, composer, log, say } from './talking.ts'

test('a customer reaches an agent, and both talk', async ({ page, t, browser, signIn, accessible }) => {
  await page.goto('/login')
  await signIn(people.owner)
  const subject = `视频卡顿 ${Date.now()}`
  await begin(page, t, '转人工')
  const dialog = page.getByRole('dialog')
  // The page of a conversation that has just begun takes the place of the first page, its buttons too.
  await expect(async () => {
    if (!(await dialog.isVisible())) {
      await log(page, t).getByRole('button', { name: t('chat.handoff.fillIn') }).click({ timeout: 2_000 })
    }
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await dialog.getByText(t('chat.handoff.important'), { exact: true }).click()
  await dialog.getByLabel(t('chat.handoff.subject')).fill(subject)
  await accessible(page)
  await dialog.getByRole('button', { name: t('chat.handoff.submit'), exact: true }).click()
  await expect(log(page, t).getByText(subject).first()).toBeVisible()

  // Wherever the customer is, the agent sits at a desk.
  const elsewhere = await browser.newContext({ viewport: { width: 1440, height: 900 }, isMobile: false, hasTouch: false })
  const desk = await elsewhere.newPage()
  await desk.goto(new URL('/login', page.url()).href)
  await signIn(people.agent, desk)
  await desk.goto(new URL('/staff', page.url()).href)
  await desk.getByText(subject).first().click()
  await desk.getByRole('button', { name: t('staff.take'), exact: true }).click()
  await accessible(desk)

  await desk.getByLabel(t('chat.composer.label')).fill('您好，我来帮您看。')
  await desk.getByLabel(t('chat.composer.label')).press('Enter')
  await expect(log(page, t).getByText('您好，我来帮您看。')).toBeVisible()
  await say(page, t, '谢谢，从今天早上开始的。')
  await expect(desk.getByText('谢谢，从今天早上开始的。')).toBeVisible()
  await elsewhere.close()
})

test('an Enter of the input method does not send', async ({ page, t, signIn }) => {
  await page.goto('/login')
  await signIn(people.owner)
  await begin(page, t, '你好')
  const field = composer(page, t)
  await field.focus()
  const input = await page.context().newCDPSession(page)
  await input.send('Input.imeSetComposition', { text: 'wang zhan', selectionStart: 9, selectionEnd: 9 })
  await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
  await input.send('Input.insertText', { text: '网站' })
  await expect(field).toHaveValue('网站')
  await expect(log(page, t).getByText('wang zhan')).toHaveCount(0)
})
