import { Disclosure } from '@/controls/Disclosure'
import { useTexts } from '@/texts'
import { FindingRow } from './FindingRow'
import classes from './LayerGroup.module.css'
import type { Finding, Layer } from './types'

const QUIET = new Set(['ok', 'info', 'not_applicable'])

/** The checks of one layer. When `folded`, what is as it should be hides behind its number. */
export function LayerGroup({ layer, findings, folded }: { layer: Layer; findings: readonly Finding[]; folded: boolean }) {
  const { t } = useTexts()
  const quiet = folded ? findings.filter(({ status }) => QUIET.has(status)) : []
  const loud = findings.filter((finding) => !quiet.includes(finding))
  const good = quiet.filter(({ status }) => status !== 'not_applicable').length
  return (
    <section className={classes.group}>
      <h4 className={classes.layer}>{t(`report.layer.${layer}`)}</h4>
      <div className={classes.rows}>
        {loud.map((finding) => (
          <FindingRow key={finding.check + finding.tag + finding.subject} finding={finding} />
        ))}
        {quiet.length > 0 && (
          <Disclosure
            title={
              good === 0
                ? t('report.notApplicableFolded', { n: quiet.length })
                : good === quiet.length
                  ? t('report.goodOnly', { n: good })
                  : t('report.goodFolded', { n: good, rest: quiet.length - good })
            }
          >
            {quiet.map((finding) => (
              <FindingRow key={finding.check + finding.tag + finding.subject} finding={finding} />
            ))}
          </Disclosure>
        )}
      </div>
    </section>
  )
}
