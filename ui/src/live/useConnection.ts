/** Whether new entries come in. */
export type Connection = 'open' | 'reconnecting' | 'offline'

export function useConnection(): Connection {
  return 'open'
}
