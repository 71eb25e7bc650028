import type { MantineColorsTuple } from '@mantine/core';
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
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
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
});
