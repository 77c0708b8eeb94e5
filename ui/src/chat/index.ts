export { ConversationView } from './ConversationView'
export type { Side } from './TalkContext'
