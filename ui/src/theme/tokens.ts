import { type ThemeConfig, theme } from 'antd'

/** System fonts only: nothing is downloaded, and Chinese comes first because most of the text is Chinese. */
const SANS = [
  'system-ui',
  '-apple-system',
  'BlinkMacSystemFont',
  '"Segoe UI"',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  'sans-serif',
].join(', ')
const MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono", "Noto Sans Mono CJK SC", monospace'

const shared: ThemeConfig['token'] = {
  fontFamily: SANS,
  fontFamilyCode: MONO,
  fontSize: 14,
  // Chinese needs more air between its lines than antd's default gives.
  lineHeight: 1.65,
  borderRadius: 8,
  controlHeight: 34,
  wireframe: false,
}

const light: ThemeConfig['token'] = {
  colorPrimary: '#2055e0',
  colorPrimaryHover: '#1a48c4',
  colorInfo: '#2055e0',
  colorLink: '#1c4bc9',
  // antd makes these from the primary colour, too pale to be read.
  colorLinkHover: '#163a9e',
  colorLinkActive: '#122f82',
  colorSuccess: '#0f7239',
  colorSuccessBg: '#e8f6ed',
  colorSuccessBorder: '#a8d9ba',
  colorWarning: '#a15408',
  colorWarningBg: '#fdf3e4',
  colorWarningBorder: '#edcb98',
  colorError: '#cf2735',
  colorTextBase: '#141b2b',
  colorBgLayout: '#f4f6fa',
  colorTextSecondary: '#4b5565',
  colorTextTertiary: '#667085',
  colorTextQuaternary: '#98a2b3',
  colorTextDescription: '#5a6476',
  colorTextPlaceholder: '#6b7588',
  colorBorder: '#d3d9e4',
  colorBorderSecondary: '#e6eaf1',
}

// The dark algorithm takes a good part of the light out of these; what comes out has a contrast of 4.5 as text on
// its own ground, and so has white on the primary colour.
const dark: ThemeConfig['token'] = {
  colorPrimary: '#5580f0',
  colorPrimaryHover: '#3f63c0',
  colorInfo: '#7fa3ff',
  colorLink: '#8aaaff',
  colorLinkHover: '#adc3ff',
  colorLinkActive: '#c6d5ff',
  colorSuccess: '#45b876',
  colorWarning: '#e0a03c',
  colorError: '#ff7d86',
  colorTextBase: '#e8ecf4',
  colorBgBase: '#10141c',
  colorBgLayout: '#0b0e14',
  colorBgContainer: '#151a24',
  colorBgElevated: '#1c2330',
  colorTextSecondary: '#b3bccb',
  colorTextTertiary: '#919bad',
  colorTextDescription: '#a0aabb',
  colorTextPlaceholder: '#8792a5',
  colorBorder: '#343d4e',
  colorBorderSecondary: '#262e3c',
}

/** Under this class the tokens are CSS variables (`var(--ed-color-text)`), for the style sheets of our own components. */
export const TOKENS_CLASS = 'ed-tokens'

/** The look, for antd and Ant Design X. */
export function themeConfig(isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...shared, ...(isDark ? dark : light) },
    cssVar: { prefix: 'ed', key: TOKENS_CLASS },
    // One version of antd on the page: its hash in every class name would only cost bytes.
    hashed: false,
    components: {
      // antd's track has the colour of the page, and is not seen on it.
      Segmented: { trackBg: isDark ? '#1c2330' : '#e7ebf2', itemSelectedBg: isDark ? '#323c4f' : '#ffffff' },
      Form: { verticalLabelPadding: '0 0 4px', labelHeight: 'auto' },
      Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', ...(isDark && { dangerColor: '#240a0d' }) },
    },
  }
}
