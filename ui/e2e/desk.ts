import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import en from '../src/texts/en.json' with { type: 'json' }
import zh from '../src/texts/zh-CN.json' with { type: 'json' }

/** People of the demo desk, as its README names them. */
export const people = {
  owner: { login: 'anna', password: 'edgedesk-demo' },
  member: { login: 'ben', password: 'edgedesk-demo' },
  reader: { login: 'rita', password: 'edgedesk-demo' },
  stranger: { login: 'carl', password: 'edgedesk-demo' },
  agent: { login: 'agent', password: 'edgedesk-demo' },
} as const

type Person = (typeof people)[keyof typeof people]

interface Desk {
  /** A text of the front end, in the language of this run. */
  t: (key: string, values?: Record<string, string | number>) => string
  /** Signs in by the login page. */
  signIn: (person: Person, at?: Page) => Promise<void>
  /** Fails on anything that keeps somebody out. */
  accessible: (page: Page) => Promise<void>
}

function word(catalogue: object, key: string): string {
  let value: unknown = catalogue
  for (const part of key.split('.')) value = (value as Record<string, unknown> | undefined)?.[part]
  if (typeof value !== 'string') throw new Error(`no text ${key}`)
  return value
}

export const test = base.extend<Desk>({
  t: async ({ locale }, use) => {
    const catalogue = locale?.startsWith('en') ? en : zh
    await use((key, values = {}) =>
      word(catalogue, key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    )
  },
  signIn: async ({ page, t }, use, { parallelIndex }) => {
    await use(async (person, at = page) => {
      // An empty conversation is given out again: journeys that run at the same time are different people's.
      const { login, password } = person === people.owner && parallelIndex % 2 === 1 ? people.member : person
      if (!at.url().includes('/login')) await at.goto('/login')
      await at.getByLabel(t('login.name')).fill(login)
      await at.getByLabel(t('login.password'), { exact: true }).fill(password)
      await at.getByRole('button', { name: t('login.submit') }).click()
      await expect(at).not.toHaveURL(/\/login/)
    })
  },
  accessible: async ({}, use) => {
    await use(async (page) => {
      // What fades in has its colours when it is there.
      await page.evaluate(() => {
        const fading = document.getAnimations().filter((animation) => animation.effect?.getTiming().iterations === 1)
        return Promise.allSettled(fading.map((animation) => animation.finished)).then(() => undefined)
      })
      // Ant Design measures the height of growing fields in one that nobody can see or reach.
      const axe = new AxeBuilder({ page }).exclude('textarea[name="hiddenTextarea"]')
      const { violations } = await axe.analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      const shown = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n  ')}`)
      expect(shown).toEqual([])
    })
  },
})

export { expect }
