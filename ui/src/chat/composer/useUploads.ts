import { useCallback, useRef, useState } from 'react'
import { type Attachment, type Panel, type Upload, upload } from '@/api'
import { newKey } from '@/live/newKey'

/** A file that is to go along with a message. */
export interface Pending {
  key: string
  file: File
  state: 'uploading' | 'done' | 'failed'
  /** From 0 to 1. */
  progress: number
  attachment?: Attachment
  error?: unknown
}

/** Why a file was not even tried. */
export type Refusal = { name: string; why: 'tooBig' | 'wrongType' | 'tooMany' }

const MOST = 10

/** The files of the message being written. */
export function useUploads(limits: Panel['limits'] | undefined) {
  const [files, setFiles] = useState<readonly Pending[]>([])
  const running = useRef(new Map<string, Upload>())

  const change = useCallback((key: string, to: Partial<Pending>) => {
    setFiles((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)))
  }, [])

  const begin = useCallback(
    (key: string, file: File) => {
      const under = upload(file, (progress) => change(key, { progress }))
      running.current.set(key, under)
      under.done.then(
        (attachment) => change(key, { state: 'done', progress: 1, attachment }),
        (error) => change(key, { state: 'failed', error }),
      )
    },
    [change],
  )

  /** Takes what may be taken; gives back what may not. */
  const add = (chosen: Iterable<File>): Refusal[] => {
    const refused: Refusal[] = []
    let count = files.length
    for (const file of chosen) {
      const why = refusal(file, limits, count)
      if (why) {
        refused.push({ name: file.name, why })
        continue
      }
      count++
      const key = newKey()
      setFiles((all) => [...all, { key, file, state: 'uploading', progress: 0 }])
      begin(key, file)
    }
    return refused
  }

  const remove = (key: string) => {
    running.current.get(key)?.abort()
    running.current.delete(key)
    setFiles((all) => all.filter((each) => each.key !== key))
  }

  const retry = (pending: Pending) => {
    change(pending.key, { state: 'uploading', progress: 0, error: undefined })
    begin(pending.key, pending.file)
  }

  const clear = () => setFiles([])

  const done = files.flatMap(({ attachment }) => (attachment ? [attachment] : []))
  const busy = files.some(({ state }) => state === 'uploading')
  return { files, done, busy, add, remove, retry, clear }
}

function refusal(file: File, limits: Panel['limits'] | undefined, count: number): Refusal['why'] | undefined {
  if (count >= MOST) return 'tooMany'
  if (!limits) return undefined
  if (file.size > limits.upload_bytes) return 'tooBig'
  // Browsers do not know every type; what they do not know the server reads from the bytes.
  const type = file.type.split(';')[0]
  return !type || limits.upload_types.length === 0 || limits.upload_types.includes(type) ? undefined : 'wrongType'
}
