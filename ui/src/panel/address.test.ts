import { describe, expect, it } from 'vitest'

import { hostOf, ipProblem, nameProblem, tidy, urlProblem, withScheme } from './address'

describe('tidy', () => {
  it('mends what an input method leaves behind', () => {
    expect(tidy(' https：／／www．shop。test／a？b＝1\u200b ')).toBe('https://www.shop.test/a?b=1')
  })
})

describe('hostOf', () => {
  it.each([
    ['www.shop.test', 'www.shop.test'],
    ['https://www.shop.test:8443/path?q=1', 'www.shop.test'],
    ['WWW.Shop.TEST.', 'www.shop.test'],
    ['shop.test/path', 'shop.test'],
  ])('finds the name in %s', (text, host) => {
    expect(hostOf(text)).toBe(host)
  })
})

describe('urlProblem', () => {
  it.each(['https://www.shop.test/', 'www.shop.test', 'http://[2001:db8::1]/', 'http://192.0.2.7:8080/a'])(
    'takes %s',
    (url) => {
      expect(urlProblem(url)).toBeNull()
    },
  )

  it.each([
    ['', 'panel.problem.urlMissing'],
    ['ftp://shop.test/', 'panel.problem.urlScheme'],
    ['https://', 'panel.problem.urlInvalid'],
    ['打不开', 'panel.problem.urlInvalid'],
  ])('refuses %j', (url, problem) => {
    expect(urlProblem(url)).toBe(problem)
  })

  it('adds the scheme that was left out', () => {
    expect(withScheme('www.shop.test/a')).toBe('https://www.shop.test/a')
    expect(withScheme('http://www.shop.test')).toBe('http://www.shop.test')
  })
})

describe('nameProblem', () => {
  it('takes names, pasted URLs and names of other scripts', () => {
    expect(nameProblem('www.shop.test')).toBeNull()
    expect(nameProblem('https://www.shop.test/a')).toBeNull()
    expect(nameProblem('商店.test')).toBeNull()
  })

  it('says when an address stands where a name belongs', () => {
    expect(nameProblem('192.0.2.7')).toBe('panel.problem.nameIsIp')
    expect(nameProblem('localhost')).toBe('panel.problem.nameInvalid')
    expect(nameProblem('-a.test')).toBe('panel.problem.nameInvalid')
  })
})

describe('ipProblem', () => {
  it.each(['192.0.2.7', '2001:db8::1', '::ffff:192.0.2.7', '[2001:db8::1]', '192。0。2。7'])(
    'takes %s',
    (ip) => {
      expect(ipProblem(ip)).toBeNull()
    },
  )

  it.each(['192.0.2.256', '192.0.2', '01.2.3.4', '2001:db8:::1', 'shop.test'])('refuses %s', (ip) => {
    expect(ipProblem(ip)).toBe('panel.problem.ipInvalid')
  })
})
