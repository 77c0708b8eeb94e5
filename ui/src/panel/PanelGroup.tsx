import { DownOutlined } from '@ant-design/icons'
import { useId, useState, type ReactNode } from 'react'
import classes from './PanelGroup.module.css'

/** A part of the panel that can be folded away. */
export function PanelGroup({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(true)
  const id = useId()
  return (
    <section className={classes.group}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {title}
          <DownOutlined rotate={open ? 0 : -90} aria-hidden />
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {children}
      </div>
    </section>
  )
}
