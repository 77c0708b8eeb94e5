import type { Locale } from 'antd/es/locale'
import type { Catalogue } from './catalogue'
import type { Language } from './language'

/** Everything that is said in one language. */
export interface Loaded {
  language: Language
  catalogue: Catalogue
  /** antd's own words. */
  antd: Locale
}

/** Fetches one language; the other one is never downloaded. */
export async function load(language: Language): Promise<Loaded> {
  if (language === 'en') {
    const [catalogue, antd] = await Promise.all([import('./en.json'), import('antd/es/locale/en_US')])
    return { language, catalogue: catalogue.default, antd: antd.default }
  }
  const [catalogue, antd] = await Promise.all([import('./zh-CN.json'), import('antd/es/locale/zh_CN')])
  return { language, catalogue: catalogue.default, antd: antd.default }
}
