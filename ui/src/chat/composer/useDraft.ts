import { useCallback, useState } from 'react'

/** What is being written, kept for this tab: a reload does not lose half a message. */
export function useDraft(key: string): [string, (text: string) => void] {
  const name = `edgedesk.draft.${key}`
  const [draft, setDraft] = useState(() => sessionStorage.getItem(name) ?? '')
  const keep = useCallback(
    (text: string) => {
      setDraft(text)
      if (text) sessionStorage.setItem(name, text)
      else sessionStorage.removeItem(name)
    },
    [name],
  )
  return [draft, keep]
}
