import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import i18next from 'i18next';

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
  // By name, so that a page loads only the components that it shows.
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 560 } },
    Input: { defaultProps: { size: 'sm' } },
    Paper: { defaultProps: { radius: 'lg', withBorder: true } },
    Modal: {
      defaultProps: { radius: 'lg', padding: 'lg', centered: true },
      styles: { title: { fontSize: '1rem', fontWeight: 620 } },
    },
    Table: { defaultProps: { verticalSpacing: 10, horizontalSpacing: 'md' } },
    Notification: {
      defaultProps: {
        // Read when it is shown: the language may have changed.
        get closeButtonProps() {
          return { 'aria-label': i18next.t('common.close') };
        },
      },
    },
    Tooltip: { defaultProps: { openDelay: 300 } },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-green-light-color': '#1d6b2c',
    '--mantine-color-teal-light-color': '#06614a',
    '--mantine-color-orange-light-color': '#994404',
    '--mantine-color-red-light-color': '#a61e1e',
    '--mantine-color-blue-light-color': '#14539a',
    '--mantine-color-gray-light-color': '#454d59',
    '--workbay-hover': '#eceef2',
    '--workbay-current': '#e4e7f8',
    '--workbay-current-text': '#31347f',
    '--workbay-card': '#ffffff',
    '--workbay-first': '#a5affc',
    '--workbay-second': '#0b7a4b',
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
    '--workbay-hover': '#1f2126',
    '--workbay-current': '#26284a',
    '--workbay-current-text': '#d5d9ff',
    '--workbay-card': '#212329',
    '--workbay-first': '#5459da',
    '--workbay-second': '#5fd3a0',
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
