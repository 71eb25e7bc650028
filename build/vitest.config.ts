import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { root } from './run.ts';

/** A busy machine is slow, not wrong: a test fails for what it sees. */
const testTimeout = 30_000;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          testTimeout,
          root,
          environment: 'node',
          include: [
            'shared/**/*.test.ts',
            'electron/**/*.test.ts',
            'build/**/*.test.ts',
            'server/**/*.test.ts',
            'tests/law/**/*.test.ts',
            'tests/model/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'data',
          testTimeout,
          root,
          environment: 'node',
          // Real Dexie over an IndexedDB in memory, fresh for every file.
          setupFiles: ['fake-indexeddb/auto'],
          include: ['renderer/{data,platform}/**/*.test.ts', 'tests/integration/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screens',
          testTimeout,
          root,
          environment: 'happy-dom',
          setupFiles: ['fake-indexeddb/auto', './tests/support/screen-setup.ts'],
          include: [
            'renderer/**/*.test.tsx',
            'renderer/{app,features,hooks,ui}/**/*.test.ts',
            'tests/integration/**/*.test.tsx',
          ],
        },
      },
    ],
  },
});
