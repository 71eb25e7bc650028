import { importClients } from '../../renderer/data/commands/import-clients.ts';
import type {
  ImportPlan,
  ImportReport,
  RowSource,
} from '../../renderer/data/commands/import-run.ts';
import { Spreadsheet } from '../../renderer/data/importing/spreadsheet.ts';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import type { Rows } from '../../shared/domain/book.ts';
import type { ClientRow } from '../../shared/domain/import/read-row.ts';

/** Imports a file as a person would who accepts what was guessed. */
export async function importFile(
  deps: OpenBook,
  bytes: Uint8Array,
  plan: Partial<ImportPlan<ClientRow>> = {},
): Promise<ImportReport> {
  const opened = Spreadsheet.open(bytes);
  const table = opened.ok ? opened.value.chooseSheet(0, []) : opened;
  if (!opened.ok || !table.ok) throw new Error(JSON.stringify(table));
  const result = await importClients(deps, {
    action: deps.newId(),
    columns: table.value.columns,
    rule: 'overwrite',
    dry: false,
    source: sourceOf(opened.value),
    rowsPerBatch,
    onProgress: () => {},
    signal: new AbortController().signal,
    ...plan,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function sourceOf(spreadsheet: Spreadsheet): RowSource<ClientRow> {
  const { rows } = spreadsheet.rowsRead();
  if (rows.kind !== 'clients') throw new Error('no clients');
  return { count: rows.all.length, read: async (from, to) => rows.all.slice(from, to) };
}

/** Small batches make the same seams as large ones. */
export const rowsPerBatch = 50;

export const csv = (...rows: readonly string[]) => new TextEncoder().encode(rows.join('\n'));
export const counts = ({ new: added, updated, unchanged, refused }: ImportReport) => [
  added,
  updated,
  unchanged,
  refused,
];

export async function contents(deps: OpenBook) {
  const all = { clients: [], revenue: [], fields: [] } as {
    clients: Rows['clients'][];
    revenue: Rows['revenue'][];
    fields: Rows['fields'][];
  };
  await deps.book.scan('clients', (rows) => all.clients.push(...rows));
  await deps.book.scan('revenue', (rows) => all.revenue.push(...rows));
  await deps.book.scan('fields', (rows) => all.fields.push(...rows));
  all.clients.sort((a, b) => a.code.localeCompare(b.code));
  all.fields.sort((a, b) => a.place - b.place);
  return all;
}
