import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { api, type ToolResult } from '@/api'
import { load, TextsProvider } from '@/texts'
import { IpTool } from './IpTool'
import { SignTool } from './SignTool'

const texts = await load('en')
/** antd's forms take their time where there is no browser, in milliseconds. */
const SLOW = 20_000
const RESULT: ToolResult = {
  tool: 'sign',
  subject: 'https://www.shop.test/a.mp4',
  tone: 'ok',
  headline: { zh: '已生成', en: 'Signed' },
  rows: [],
  advice: [],
  commands: [],
}

function show(Tool: typeof SignTool) {
  const act = vi.fn(async () => undefined)
  const post = vi.spyOn(api, 'POST').mockResolvedValue({ data: RESULT, response: new Response('{}') } as never)
  render(
    <TextsProvider initial={texts}>
      <QueryClientProvider client={new QueryClient()}>
        <Tool mayAct act={act} />
      </QueryClientProvider>
    </TextsProvider>,
  )
  return { act, post }
}

it('uses the key for the request, hides it, and offers no way into the conversation', async () => {
  Element.prototype.scrollIntoView = vi.fn()
  const { post } = show(SignTool)
  const key = screen.getByLabelText('Key')
  expect(key.getAttribute('type')).toBe('password')
  fireEvent.change(screen.getByLabelText('URL'), { target: { value: 'www.shop.test/a.mp4' } })
  fireEvent.change(key, { target: { value: 'k3y' } })
  fireEvent.click(screen.getByText('Sign'))
  expect(await screen.findByText('Signed')).toBeTruthy()
  expect(post.mock.calls[0]?.[1]).toMatchObject({ body: { url: 'https://www.shop.test/a.mp4', type: 'A', key: 'k3y', ttl: 1800 } })
  expect(screen.queryByText('Send to the chat')).toBeNull()
}, SLOW)

it('sends what a tool without a secret was asked to the conversation', async () => {
  Element.prototype.scrollIntoView = vi.fn()
  const { act, post } = show(IpTool)
  fireEvent.change(screen.getByLabelText('IP address'), { target: { value: '203.0.113.300' } })
  fireEvent.click(screen.getByText('Check'))
  expect(await screen.findByText(/not a valid IPv4 or IPv6/)).toBeTruthy()
  expect(post).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('IP address'), { target: { value: '[2001:db8::1]' } })
  fireEvent.click(screen.getByText('Check'))
  fireEvent.click(await screen.findByText('Send to the chat'))
  expect(act).toHaveBeenCalledWith({ type: 'use_tool', tool: 'ip', input: { address: '2001:db8::1' } })
}, SLOW)
