import {
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Modal,
  Paper,
  Table,
  Tooltip,
} from '@mantine/core';

const brand: MantineColorsTuple = [
  '#eff1ff',
  '#e0e4ff',
  '#c3cbff',
  '#a5affc',
  '#8a95f6',
  '#6b74ea',
  '#5459da',
  '#4547c4',
  '#393a9f',
  '#2f317d',
];

const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#f0f2f5',
  '#e6e9ee',
  '#d9dde4',
  '#c2c8d2',
  '#7f8795',
  '#5b6472',
  '#454d59',
  '#323944',
  '#1c2128',
];

const dark: MantineColorsTuple = [
  '#dcdee4',
  '#b9bcc6',
  '#a0a4b0',
  '#70747f',
  '#373a43',
  '#2b2d35',
  '#212329',
  '#17181c',
  '#111215',
  '#0b0c0e',
];

export const theme = createTheme({
  colors: { brand, gray, dark },
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  black: '#1c2128',
  fontFamily: "'Noto Sans Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Noto Sans Variable', system-ui, sans-serif",
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.84rem', md: '0.9375rem', lg: '1.06rem', xl: '1.25rem' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 560 } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg', withBorder: true } }),
    Modal: Modal.extend({ defaultProps: { radius: 'lg', padding: 'lg', centered: true } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 10, horizontalSpacing: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300 } }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': '#6b7380',
    '--workbay-rail': '#f7f8fa',
    '--workbay-canvas': '#ffffff',
    '--workbay-well': '#f3f4f7',
    '--workbay-line': '#e6e9ee',
    '--mantine-color-error': '#c92a2a',
    '--workbay-owed': '#b54708',
    '--workbay-good': '#0b7a4b',
  },
  dark: {
    '--mantine-color-placeholder': '#8d919d',
    '--workbay-rail': '#111215',
    '--workbay-canvas': '#17181c',
    '--workbay-well': '#111215',
    '--workbay-line': '#2b2d35',
    '--mantine-color-error': '#ff8787',
    '--workbay-owed': '#f7b267',
    '--workbay-good': '#5fd3a0',
  },
});
