import classes from './BrandMark.module.css'

/** The desk's mark and name. */
export function BrandMark() {
  return (
    <div className={classes.brand}>
      <img src="/favicon.svg" alt="" width={32} height={32} />
      EdgeDesk
    </div>
  )
}
