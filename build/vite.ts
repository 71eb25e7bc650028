import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig, PluginOption } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { z } from 'zod';
import { root } from './run.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

export const define = { 'import.meta.env.WELLFIELD_VERSION': JSON.stringify(version) };

/** Chromium of Electron 33, and the browsers of the same autumn. */
const target = ['chrome130', 'firefox132', 'safari18'];

/** The browser edition's files kept for use offline; app:// has no use for a service worker. */
function offline(): PluginOption {
  return VitePWA({
    strategies: 'generateSW',
    injectRegister: false,
    registerType: 'prompt',
    filename: 'sw.js',
    manifest: {
      id: '/',
      name: 'Wellfield 井田',
      short_name: 'Wellfield 井田',
      description: 'An offline-first client ledger',
      start_url: '/',
      display: 'standalone',
      theme_color: '#1f7a5c',
      background_color: '#ffffff',
      icons: [
        { src: '/icons/mark-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/mark-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/mark.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,woff2}'],
      // A chunk that is too large to be kept would be missing offline without a word.
      maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
      navigateFallback: '/index.html',
      // Whoever is here for the first time may lose the network before ever loading the page again.
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
    },
  });
}

/**
 * What several screens share lies in two files: sixty small ones take longer to ask for than to read. What only one screen needs
 * (charts, the reader of tables) stays with it, and so do the names of places, which the first screen can do without.
 */
const codeSplitting = {
  groups: [
    {
      name: 'places',
      test: /shared\/domain\/place\/(borders|centres|counties|latin-names)/u,
      priority: 2,
    },
    { name: 'charts', test: /node_modules\/(chart|@kurkle)/u, priority: 1 },
    { name: 'parts', test: /node_modules/u, minShareCount: 2 },
    { name: 'shared', minShareCount: 2 },
  ],
};

type Page = {
  readonly html: string;
  readonly out: string;
  readonly plugins: readonly PluginOption[];
};

function page({ html, out, plugins }: Page): InlineConfig {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    publicDir: join(root, 'renderer/public'),
    define,
    logLevel: 'warn',
    plugins: [react(), ...plugins],
    worker: { format: 'es' },
    build: {
      outDir: join(root, out),
      emptyOutDir: true,
      target,
      sourcemap: true,
      // The strict policy allows no data: scripts or fonts, and files are local anyway.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: join(root, 'renderer', html), output: { codeSplitting } },
    },
  };
}

function electronFile(entry: string, fileName: string, format: 'es' | 'cjs'): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    define,
    logLevel: 'warn',
    // Everything but Electron and Node is bundled, so that the package ships no node_modules.
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir: join(root, 'dist/electron'),
      emptyOutDir: false,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', /^node:/u, ...builtinModules],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

/** How each part of the product is built (build.ts knows from what). */
export const parts = {
  renderer: {
    configs: [page({ html: 'index.html', out: 'dist/renderer', plugins: [offline()] })],
  },
  electron: {
    configs: [
      electronFile('electron/main.ts', 'main.js', 'es'),
      // A sandboxed preload is one CommonJS file.
      electronFile('electron/preload.ts', 'preload.cjs', 'cjs'),
    ],
  },
  /** Every ui state on one page, for the visual tests alone. */
  gallery: {
    configs: [page({ html: 'gallery/index.html', out: 'dist/gallery', plugins: [] })],
  },
} as const;
