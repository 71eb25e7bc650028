import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPreferences, parseRemembered } from './preferences.ts';

vi.mock('electron', async () => import('../tests/support/fake-electron.ts'));

const nothing = {
  bounds: undefined,
  maximised: false,
  language: undefined,
  colourScheme: 'system',
};
const bounds = { x: 1, y: 2, width: 1100, height: 700 };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellfield-preferences-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test.each(['', 'nonsense', '[]', 'null', '7', '{"bounds":null}'])(
  '%j is remembered as nothing',
  (text) => {
    expect(parseRemembered(text)).toEqual(nothing);
  },
);

test('one broken entry does not take the others with it', () => {
  const text = JSON.stringify({ bounds: { ...bounds, width: 1e9 }, language: 'en', maximised: 1 });
  expect(parseRemembered(text)).toEqual({ ...nothing, language: 'en' });
});

test('what is remembered is there at the next start', () => {
  const file = join(folder, 'profile', 'window.json');
  openPreferences(file).remember({ bounds, colourScheme: 'dark' });
  expect(openPreferences(file).current()).toEqual({ ...nothing, bounds, colourScheme: 'dark' });
  expect(readdirSync(join(folder, 'profile'))).toEqual(['window.json']);
});

test('a profile that cannot be written disturbs nobody', () => {
  const preferences = openPreferences(join('/dev/null', 'window.json'));
  preferences.remember({ language: 'en' });
  expect(preferences.current().language).toBe('en');
});
