import { fireEvent, render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import two from '@/testing/report.json'
import { Surroundings } from '@/testing/Surroundings'
import { ReportView } from './ReportView'
import { asReport, type Report } from './types'

const report = asReport(two) as Report

function show(it: Report, language: 'zh-CN' | 'en' = 'zh-CN') {
  render(
    <Surroundings language={language}>
      <ReportView report={it} variant="card" actions={<button type="button">我已修复</button>} />
    </Surroundings>,
  )
}

describe('the report', () => {
  it('leads with the causes, in the order in which to mend them', () => {
    show(report)
    const headings = screen.getAllByRole('heading').map((heading) => heading.textContent)
    expect(headings.slice(0, 2)).toEqual(['找到 2 个根因', '证书已过期'])
    expect(headings.indexOf('证书已过期')).toBeLessThan(headings.indexOf('源站拒绝连接'))
  })

  it('says who must act, and gives the steps in order', () => {
    show(report)
    const cause = screen.getByRole('region', { name: '证书已过期' })
    expect(cause.textContent).toContain('您（域名、DNS、源站和 CDN 配置的管理者）')
    const steps = within(cause).getAllByRole('listitem')
    expect(steps[0]?.textContent).toContain('续签')
  })

  it('marks the hop that breaks', () => {
    show(report)
    const path = within(screen.getByRole('list', { name: '访问路径' })).getAllByRole('listitem')
    expect(path.map((hop) => hop.textContent)).toEqual(['访客未检查', 'DNS正常', 'CDN 节点故障', '源站故障'])
  })

  it('shows what is bad and folds what is good', () => {
    show(report)
    const bad = screen.getAllByLabelText('异常')
    expect(bad.every((icon) => icon.closest('details details') === null)).toBe(true)
    expect(screen.getAllByLabelText('正常')[0]?.closest('details details')).not.toBeNull()
  })

  it('filters the checks', () => {
    show(report)
    fireEvent.click(screen.getByRole('button', { name: /^异常/ }))
    expect(screen.queryAllByLabelText('正常')).toEqual([])
    expect(screen.getByRole('button', { name: /^异常/ }).getAttribute('aria-pressed')).toBe('true')
  })

  it('speaks English as well', () => {
    show(report, 'en')
    expect(screen.getByRole('heading', { name: '2 root causes found' })).toBeTruthy()
    expect(screen.getByRole('region', { name: 'The certificate has expired' })).toBeTruthy()
  })

  it('names no cause on a healthy site', () => {
    show({ ...report, outcome: 'healthy', root_causes: [], advice: [] })
    expect(screen.getByRole('heading', { name: '没有发现问题，站点可以正常访问' })).toBeTruthy()
    expect(screen.queryByRole('region')).toBeNull()
  })
})

it('is not taken from something else', () => {
  expect(asReport({ schema: 'edgedesk.report/2' })).toBeUndefined()
  expect(asReport(null)).toBeUndefined()
})
