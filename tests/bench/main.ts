import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { findElectron, hasDisplay } from '../../build/electron-runtime.ts';
import { journal } from './journal.ts';
import { kano } from './kano.ts';
import { ledger } from './ledger.ts';
import type { Measurement } from './measure.ts';
import { tableOf } from './measure.ts';
import { officeConflicts } from './office-conflicts.ts';
import { officeDevices } from './office-devices.ts';
import { officeServer } from './office-server.ts';
import { office } from './office.ts';
import { sealed } from './sealed.ts';
import { segments } from './segments.ts';
import { territories } from './territories.ts';

/** The benchmarks that exist; a name that is not among them is refused rather than passed over. */
const benches: Readonly<Record<string, (options: Options) => Promise<readonly Measurement[]>>> = {
  ledger,
  journal: async ({ clients }) => journal(clients ?? 10_000),
  sealed: async ({ clients }) => sealed(clients ?? 10_000),
  kano: async () => kano(),
  segments: async () => segments(),
  territories: async () => territories(),
  office: async ({ clients, edits }) => office({ clients, edits }),
  'office-conflicts': async () => officeConflicts(),
  'office-devices': async () => officeDevices(),
  'office-server': async () => officeServer(),
};

type Options = { readonly clients: number | null; readonly edits: number | null };

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, clients: { type: 'string' }, edits: { type: 'string' } },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(benches).filter(canRun);
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(
    `No benchmark ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}.`,
  );
  process.exit(2);
}

/** What is asked for by its name is tried, and fails where it cannot be. */
function canRun(name: string): boolean {
  if (name !== 'journal' || (findElectron() !== undefined && hasDisplay())) return true;
  console.log(
    '!!! NOT RUN: journal, because there is no Electron runtime or no display (xvfb-run).',
  );
  return false;
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
const measured: Measurement[] = [];
for (const name of names) {
  const measurements =
    (await benches[name]?.({
      clients: values.clients === undefined ? null : Number(values.clients),
      edits: values.edits === undefined ? null : Number(values.edits),
    })) ?? [];
  measured.push(...measurements);
  console.log(`\n${name}\n${tableOf(measurements)}`);
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(measured, null, 2)}\n`);
}
process.exit(measured.every(({ ok }) => ok) ? 0 : 1);
