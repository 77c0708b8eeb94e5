import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { fireEvent, render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { api } from '@/api'
import { load, TextsProvider } from '@/texts'
import { LoginForm } from './LoginForm'

/** antd's forms take their time where there is no browser, in milliseconds. */
const SLOW = 20_000
const texts = await load('en')

function answer(status: number, body: object, headers: Record<string, string> = {}) {
  const response = new Response(JSON.stringify(body), { status, headers })
  const result = status < 400 ? { data: body, response } : { error: body, response }
  return vi.spyOn(api, 'POST').mockResolvedValue(result as never)
}

function signIn(onSignedIn = vi.fn()) {
  render(
    <TextsProvider initial={texts}>
      <QueryClientProvider client={new QueryClient()}>
        <LoginForm onSignedIn={onSignedIn} />
      </QueryClientProvider>
    </TextsProvider>,
  )
  fireEvent.change(screen.getByLabelText('Username'), { target: { value: ' anna ' } })
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'secret sentence' } })
  fireEvent.click(screen.getByText('Sign in'))
  return onSignedIn
}

it('signs in, with the name as it was meant and the password as it is', async () => {
  const post = answer(201, { user: { name: 'Anna' } })
  const onSignedIn = signIn()
  await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalled())
  expect(post.mock.calls[0]?.[1]).toEqual({ body: { login: 'anna', password: 'secret sentence' } })
}, SLOW)

it('says in words that the password is wrong', async () => {
  answer(401, { code: 'wrong_credentials' })
  signIn()
  expect(await screen.findByText('The username or the password is wrong.')).toBeTruthy()
}, SLOW)

it('counts down after too many tries', async () => {
  answer(429, { code: 'throttled' }, { 'retry-after': '30' })
  signIn()
  const button = (await screen.findByText(/^Wait \d+ s$/)).closest('button')
  expect(button).toHaveProperty('disabled', true)
  expect(screen.getByText(/Your account is not locked/)).toBeTruthy()
}, SLOW)

it('can be filled in by a password manager', () => {
  answer(201, {})
  signIn()
  expect(screen.getByLabelText('Username').getAttribute('autocomplete')).toBe('username')
  expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('current-password')
}, SLOW)
