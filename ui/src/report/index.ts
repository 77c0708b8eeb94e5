export { ReportView } from './ReportView'
export { asReport, type Cause, type Report } from './types'
