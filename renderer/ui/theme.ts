// renderer/ui: the kit every screen is made of; it knows no word of the trade.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e9f4f6',
  '#d3e7ea',
  '#a7ced5',
  '#79b4bf',
  '#4f9cab',
  '#2b7d8c',
  '#176b7b',
  '#0b5563',
  '#08444f',
  '#05323b',
]
/** Only for what blocks and for acts that destroy. */
const block: MantineColorsTuple = [
  '#fdeceb',
  '#f9d6d3',
  '#f2aea9',
  '#ea837b',
  '#e0584e',
  '#cd3a30',
  '#b3261e',
  '#97201a',
  '#7a1a15',
  '#5d1410',
]
const warn: MantineColorsTuple = [
  '#fff6e0',
  '#fdeabf',
  '#f7d68c',
  '#eebf55',
  '#dba32a',
  '#9a6d0c',
  '#9a6700',
  '#7d5300',
  '#624100',
  '#472f00',
]
const done: MantineColorsTuple = [
  '#e6f5e9',
  '#ccebd3',
  '#9ed8ab',
  '#6dc281',
  '#45ab5c',
  '#25823b',
  '#1a7f37',
  '#15692d',
  '#105323',
  '#0b3d1a',
]
/** Mantine's name for neutrals; slate instead of plain grey. */
const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eef1f4',
  '#e1e6eb',
  '#cdd5dd',
  '#8895a2',
  '#75828f',
  '#5b6875',
  '#46525e',
  '#303a44',
  '#1b232b',
]
const dark: MantineColorsTuple = [
  '#e3e8ed',
  '#c3ccd5',
  '#9fabb7',
  '#788694',
  '#3c4854',
  '#2f3a45',
  '#242d36',
  '#1a2129',
  '#141a20',
  '#0e1317',
]

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { teal, block, warn, done, gray, dark },
  fontFamily:
    "'Segoe UI', -apple-system, BlinkMacSystemFont, 'Noto Sans', 'Noto Sans CJK TC', 'Noto Sans Arabic', sans-serif",
  fontFamilyMonospace: "Consolas, 'SF Mono', 'Noto Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4', fontWeight: '600' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4', fontWeight: '600' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4', fontWeight: '600' },
    },
  },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: {
      defaultProps: { withArrow: true, multiline: true, maw: 420, events: { hover: true, focus: true, touch: true } },
    },
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 0 } },
      styles: { title: { fontWeight: 600 } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})

/** Colours Mantine has no name for. All text pairs reach 4.5:1 on their ground, in light and in dark. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--edge': '#8895a2',
    '--mantine-color-text': '#1b232b',
    '--mantine-color-dimmed': '#55616d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-placeholder': '#67737f',
    '--ground': '#ffffff',
    '--ground-quiet': '#f6f8fa',
    '--line': '#d5dce3',
    '--line-quiet': '#e8edf1',
    '--focus': '#0b5563',
    '--row-hover': '#eef3f5',
    '--row-open': '#d9ebee',
    '--word-block': '#b3261e',
    '--word-warn': '#855900',
    '--word-done': '#176f31',
    '--word-teal': '#0b5563',
    '--ground-block': '#fdeceb',
    '--ground-warn': '#fff6e0',
    '--ground-done': '#e6f5e9',
  },
  dark: {
    '--edge': '#6b7886',
    '--mantine-color-body': '#141a20',
    '--mantine-color-text': '#e3e8ed',
    '--mantine-color-dimmed': '#a5b1bc',
    '--mantine-color-error': '#ff9d95',
    '--mantine-color-placeholder': '#8f9ba7',
    '--ground': '#141a20',
    '--ground-quiet': '#1a2129',
    '--line': '#34404b',
    '--line-quiet': '#26303a',
    '--focus': '#7cc5d1',
    '--row-hover': '#202932',
    '--row-open': '#1d3a42',
    '--word-block': '#ff9d95',
    '--word-warn': '#f0c05a',
    '--word-done': '#7fd394',
    '--word-teal': '#7cc5d1',
    '--ground-block': '#3a1d1b',
    '--ground-warn': '#352a12',
    '--ground-done': '#16301d',
  },
})
