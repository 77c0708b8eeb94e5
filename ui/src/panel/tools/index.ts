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
import type { ComponentType } from 'react'
import type { Tool } from '@/api'
import type { ToolProps } from '../ToolForm'
import { CacheTool } from './CacheTool'
import { CertificateTool } from './CertificateTool'
import { CheckSignatureTool } from './CheckSignatureTool'
import { CnameTool } from './CnameTool'
import { DiagnoseTool } from './DiagnoseTool'
import { HeadersTool } from './HeadersTool'
import { IpTool } from './IpTool'
import { SignTool } from './SignTool'

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
