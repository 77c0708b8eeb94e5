import {
  CloudServerOutlined,
  DatabaseOutlined,
  EditOutlined,
  FileSearchOutlined,
  GlobalOutlined,
  MedicineBoxOutlined,
  ProfileOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons'
import { type ComponentType, lazy } from 'react'
import type { Tool } from '@/api'
import type { ToolProps } from '../ToolForm'

// A form is downloaded when its tool is opened: the panel stands beside every conversation.
const CacheTool = lazy(() => import('./CacheTool').then((module) => ({ default: module.CacheTool })))
const CertificateTool = lazy(() =>
  import('./CertificateTool').then((module) => ({ default: module.CertificateTool })),
)
const CheckSignatureTool = lazy(() =>
  import('./CheckSignatureTool').then((module) => ({ default: module.CheckSignatureTool })),
)
const CnameTool = lazy(() => import('./CnameTool').then((module) => ({ default: module.CnameTool })))
const DiagnoseTool = lazy(() => import('./DiagnoseTool').then((module) => ({ default: module.DiagnoseTool })))
const HeadersTool = lazy(() => import('./HeadersTool').then((module) => ({ default: module.HeadersTool })))
const IpTool = lazy(() => import('./IpTool').then((module) => ({ default: module.IpTool })))
const SignTool = lazy(() => import('./SignTool').then((module) => ({ default: module.SignTool })))

/** A tool of the panel. Its words stand under `panel.tool.<name>`. */
export interface PanelTool {
  name: Tool | 'diagnose'
  Icon: ComponentType
  Form: ComponentType<ToolProps>
}

/** The tools, in the order in which a customer in trouble needs them. */
export const PANEL_TOOLS: PanelTool[] = [
  { name: 'diagnose', Icon: MedicineBoxOutlined, Form: DiagnoseTool },
  { name: 'cname', Icon: GlobalOutlined, Form: CnameTool },
  { name: 'certificate', Icon: SafetyCertificateOutlined, Form: CertificateTool },
  { name: 'cache', Icon: DatabaseOutlined, Form: CacheTool },
  { name: 'headers', Icon: ProfileOutlined, Form: HeadersTool },
  { name: 'ip', Icon: CloudServerOutlined, Form: IpTool },
  { name: 'sign', Icon: EditOutlined, Form: SignTool },
  { name: 'check_signature', Icon: FileSearchOutlined, Form: CheckSignatureTool },
]
