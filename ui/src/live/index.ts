export { LiveProvider } from './LiveProvider'
export { useConnection } from './useConnection'
