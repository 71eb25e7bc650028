import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { colourSchemeSchema, languageSchema } from '../shared/bridge/contract.ts';

const boundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
});
export type Bounds = z.infer<typeof boundsSchema>;

/** What main remembers between starts. Each entry that cannot be read is forgotten alone. */
const rememberedSchema = z.object({
  bounds: boundsSchema.optional().catch(undefined),
  maximised: z.boolean().catch(false),
  language: languageSchema.optional().catch(undefined),
  colourScheme: colourSchemeSchema.catch('system'),
  /** Where backups go; only main's own dialog puts it here. */
  backupFolder: z.string().optional().catch(undefined),
});
export type Remembered = z.infer<typeof rememberedSchema>;

export function parseRemembered(text: string): Remembered {
  return rememberedSchema.catch(rememberedSchema.parse({})).parse(parseJson(text));
}

export type Preferences = {
  readonly current: () => Remembered;
  readonly remember: (change: Partial<Remembered>) => void;
};

export function openPreferences(file = join(app.getPath('userData'), 'window.json')): Preferences {
  let current = parseRemembered(readIfThere(file));
  return {
    current: () => current,
    remember: (change) => {
      current = { ...current, ...change };
      store(file, JSON.stringify(current));
    },
  };
}

/** Losing the window's place is no reason to disturb anyone: a full disk or a read-only profile is ignored here. */
function store(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  } catch {
    return;
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '{}';
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
