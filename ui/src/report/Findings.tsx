import { useState } from 'react'
import { useTexts } from '@/texts'
import classes from './Findings.module.css'
import { LayerGroup } from './LayerGroup'
import type { Finding, Layer, Status } from './types'

/** What the filter offers; `ok` takes in what is merely worth knowing. */
type Filter = 'all' | 'error' | 'warning' | 'not_measured' | 'ok' | 'not_applicable'

const FILTERS: Filter[] = ['all', 'error', 'warning', 'not_measured', 'ok', 'not_applicable']
const LAYERS: Layer[] = [
  'input',
  'account',
  'cdn',
  'dns',
  'edge',
  'tls',
  'http',
  'access',
  'origin',
  'cache',
  'content',
  'perf',
  'desk',
  'unknown',
]

/** Every check with its result, layer by layer: what needs attention is shown, the rest folded away. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTexts()
  const [filter, setFilter] = useState<Filter>('all')
  const chosen = findings.filter(({ status }) => filter === 'all' || filterOf(status) === filter)
  const count = (each: Filter) => findings.filter(({ status }) => each === 'all' || filterOf(status) === each).length
  return (
    <div className={classes.findings}>
      <div role="group" aria-label={t('report.filter')} className={classes.filters}>
        {FILTERS.filter((each) => each === 'all' || count(each) > 0).map((each) => (
          <button
            key={each}
            type="button"
            className={`${classes.filter} ${classes[each]}`}
            aria-pressed={each === filter}
            onClick={() => setFilter(each)}
          >
            {t(`report.filterBy.${each}`)} <span className={classes.count}>{count(each)}</span>
          </button>
        ))}
      </div>
      {LAYERS.map((layer) => {
        const ofLayer = chosen.filter((finding) => finding.layer === layer)
        return ofLayer.length > 0 && <LayerGroup key={layer} layer={layer} findings={ofLayer} folded={filter === 'all'} />
      })}
    </div>
  )
}

function filterOf(status: Status): Filter {
  return status === 'info' ? 'ok' : status
}
