import { useEffect, useSyncExternalStore } from 'react'
import type { Step } from '@/api'
import type { Connection } from './ConnectionState'
import { useLive } from './LiveContext'
import type { Outbox } from './outbox'
import type { Thread } from './Threads'

/** Whether new entries come in. */
export function useConnection(): Connection {
  const { connection } = useLive()
  return useSyncExternalStore(connection.subscribe, () => connection.value)
}

/** The log of a conversation whose last number is `lastSeq`; it is not opened before that is known. */
export function useThread(id: string, lastSeq: number | undefined): Thread | undefined {
  const { threads } = useLive()
  useEffect(() => {
    if (lastSeq !== undefined) threads.open(id, lastSeq)
  }, [threads, id, lastSeq])
  return useSyncExternalStore(threads.subscribe, () => threads.get(id))
}

/** The messages on their way, of all conversations. */
export function useOutbox(): Outbox {
  const { sender } = useLive()
  return useSyncExternalStore(sender.subscribe, () => sender.all)
}

/** The name of whoever is writing on the other side. */
export function useTyping(conversation: string): string | undefined {
  const { typing } = useLive()
  return useSyncExternalStore(typing.subscribe, () => typing.who(conversation))
}

/** The steps of a diagnosis that the stream has told of. */
export function useProgress(diagnosis: string): readonly Step[] {
  const { progress } = useLive()
  return useSyncExternalStore(progress.subscribe, () => progress.of(diagnosis))
}
