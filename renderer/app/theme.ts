import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { createTheme } from '@mantine/core';

const jade: MantineColorsTuple = [
  '#eaf6f1',
  '#d5eae1',
  '#a9d5c3',
  '#79bfa3',
  '#51ac88',
  '#379f77',
  '#27926a',
  '#1f7a5c',
  '#15664b',
  '#084f39',
];

/** Quiet and exact: neutral greys, one accent, the system's own type (screens.md, Look). */
export const theme = createTheme({
  primaryColor: 'jade',
  // White text on it has 5.2 : 1, in either scheme.
  primaryShade: 7,
  autoContrast: true,
  // Where black and white text stand out equally: so text on any filled colour has at least 4.5 : 1.
  luminanceThreshold: 0.179,
  colors: { jade },
  fontFamily:
    "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.35' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Beside a title its text would have 2.6 : 1 in the dark.
    Notification: { styles: { description: { color: 'var(--mantine-color-dimmed)' } } },
    // Its <header> lies outside of <main>, where it would pass for a second banner of the page.
    DrawerHeader: { defaultProps: { role: 'none' } },
    ModalHeader: { defaultProps: { role: 'none' } },
    // A browser would keep what was typed into forms in files of its own, also of a sealed book.
    TextInput: { defaultProps: { autoComplete: 'off' } },
    Textarea: { defaultProps: { autoComplete: 'off' } },
    NumberInput: { defaultProps: { autoComplete: 'off' } },
  },
});

/** Mantine's own quiet text has 3.3 : 1 on white; these have at least 4.5 : 1 on every ground that we use. */
export const quietText: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': '#6c737a',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': '#9a9a9a',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-jade-4)',
  },
});
