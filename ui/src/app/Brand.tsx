import { Link } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { panelQuery } from '@/api'
import classes from './Brand.module.css'

/** The name of the desk, as the operator has set it, and the way home. */
export function Brand() {
  const panel = useQuery(panelQuery)
  return (
    <Link to="/" className={classes.brand}>
      <img src="/favicon.svg" alt="" width={26} height={26} />
      <span>{panel.data?.brand.name ?? 'EdgeDesk'}</span>
    </Link>
  )
}
