import { Form, Segmented, Typography } from 'antd'
import { useTexts } from '@/texts'

/** How the console names the ways to sign. */
export const SIGNING_TYPES = ['A', 'B', 'C', 'F'] as const

/** The way a URL is signed. */
export type SigningType = (typeof SIGNING_TYPES)[number]

/** What a signed URL of each type looks like, so that the type can be told from a URL. */
const SHAPES: Record<SigningType, string> = {
  A: '/path?auth_key={time}-{rand}-{uid}-{md5}',
  B: '/{YYYYMMDDHHMM}/{md5}/path',
  C: '/{md5}/{time}/path',
  F: '/path?sign={md5}&time={time}',
}

/** The type, with the shape of its URLs under it. */
export function SigningTypeField() {
  const { t } = useTexts()
  const type = Form.useWatch('type') as SigningType | undefined
  return (
    <Form.Item
      name="type"
      label={t('panel.field.signingType')}
      extra={type && <Typography.Text code>{SHAPES[type]}</Typography.Text>}
    >
      <Segmented block options={[...SIGNING_TYPES]} />
    </Form.Item>
  )
}
