// Prints what each route loads: JavaScript in KiB as it comes over the wire, in a browser that has nothing cached.
// usage: EDGEDESK_URL=http://… node bench/routes.mjs LOGIN PASSWORD [STAFF-LOGIN PASSWORD]
import { chromium } from '@playwright/test'

const url = process.env.EDGEDESK_URL ?? 'http://127.0.0.1:8080'
const [login, password, staffLogin, staffPassword] = process.argv.slice(2)

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
})

/** The bytes of all scripts that one visit fetches, by Chromium's own count of what came over the wire. */
async function scripts(cookies, route) {
  const context = await browser.newContext()
  await context.addCookies(cookies)
  const page = await context.newPage()
  const network = await context.newCDPSession(page)
  await network.send('Network.enable')
  const sizes = new Map()
  const types = new Map()
  network.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type))
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  await page.goto(url + route)
  await page.locator('main').waitFor()
  // Chunks that the route asks for late belong to it as well.
  await page.waitForTimeout(1500)
  await context.close()
  let bytes = 0
  for (const [id, size] of sizes) if (types.get(id) === 'Script') bytes += size
  return bytes
}

async function signIn(name, word) {
  const context = await browser.newContext()
  const answer = await context.request.post(`${url}/api/v1/session`, {
    headers: { origin: url },
    data: { login: name, password: word },
  })
  if (!answer.ok()) throw new Error(`sign-in as ${name}: ${answer.status()}`)
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

const rows = [['/login', []]]
const customer = await signIn(login, password)
for (const route of ['/', '/reports', '/tickets', '/settings']) rows.push([route, customer])
if (staffLogin) {
  const staff = await signIn(staffLogin, staffPassword)
  rows.push(['/staff', staff])
}
for (const [route, cookies] of rows) {
  const bytes = await scripts(cookies, route)
  console.log(`JavaScript          ${route.padEnd(12)} ${(bytes / 1024).toFixed(0)} KiB`)
}
await browser.close()
