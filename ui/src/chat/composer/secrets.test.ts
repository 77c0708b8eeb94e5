import { describe, expect, it } from 'vitest'
import { findSecrets, withoutSecrets } from './secrets'

describe('findSecrets', () => {
  it.each([
    ['private_key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----'],
    ['private_key', '-----BEGIN PRIVATE KEY-----\nMIIEvQ'],
    ['access_key', `我的 AK 是 LTAI${'5tAbCdEfGhIjKlMnOp'}`],
    ['access_key', `AKIA${'IOSFODNN7EXAMPLE'}`],
    ['access_key', 'AccessKeySecret: abcdefghij0123456789ABCD'],
    ['token', 'Authorization: Bearer abcdef0123456789'],
    ['token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dBjftJeZ4CVP-mB92K27'],
    ['password', '密码是 hunter2hunter'],
    ['identity_number', '身份证 11010519491231002X'],
  ])('sees a %s', (kind, text) => {
    expect(findSecrets(text).map((secret) => secret.kind)).toEqual([kind])
  })

  it.each([
    'https://www.shop.test/a.js?auth_key=1700000000-0-0-d41d8cd98f00b204e9800998ecf8427e',
    '我的网站 www.shop.test 打不开',
    '请求 ID 110105194912310021',
    '忘记密码怎么办',
    '-----BEGIN CERTIFICATE-----',
  ])('sees none in %s', (text) => {
    expect(findSecrets(text)).toEqual([])
  })

  it('takes them out and leaves the rest', () => {
    expect(withoutSecrets('密码是 hunter2hunter，打不开', '[已移除]')).toBe('密码是 [已移除]，打不开')
  })
})
