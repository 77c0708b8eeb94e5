import type { Text } from '@/api'
import { useTexts } from '@/texts'

/** One of the things that are consented to. */
export function ConsentPart({ title, items }: { title: string; items: readonly Text[] }) {
  const { say } = useTexts()
  if (items.length === 0) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {items.map((item) => (
          <p key={item.en}>{say(item)}</p>
        ))}
      </dd>
    </>
  )
}
