import { expose } from 'comlink';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import { tableLimits } from '../../../shared/domain/import/table.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { FileFacts } from './spreadsheet.ts';
import { Spreadsheet } from './spreadsheet.ts';

/** Files are read in a worker of their own, one a worker: 100 MB of text or a zip bomb must not hold up the screen. */
class Desk {
  private opened: Spreadsheet | null = null;

  async open(file: File): Promise<Result<FileFacts, FileRefusal>> {
    const bytes = await bytesOf(file);
    if (!bytes.ok) return bytes;
    const opened = Spreadsheet.open(bytes.value);
    if (!opened.ok) return opened;
    this.opened = opened.value;
    return ok(opened.value.facts);
  }

  async chooseSheet(...args: Parameters<Spreadsheet['chooseSheet']>) {
    return this.spreadsheet().chooseSheet(...args);
  }

  async chooseHeader(...args: Parameters<Spreadsheet['chooseHeader']>) {
    return this.spreadsheet().chooseHeader(...args);
  }

  async check(...args: Parameters<Spreadsheet['check']>) {
    return this.spreadsheet().check(...args);
  }

  async read(from: number, to: number) {
    return this.spreadsheet().read(from, to);
  }

  async rowsOf(lines: readonly number[]) {
    return this.spreadsheet().rowsOf(lines);
  }

  private spreadsheet(): Spreadsheet {
    if (!this.opened) throw new Error('A spreadsheet was asked before it was opened.');
    return this.opened;
  }
}

export type SpreadsheetDesk = Pick<
  Desk,
  'open' | 'chooseSheet' | 'chooseHeader' | 'check' | 'read' | 'rowsOf'
>;

expose(new Desk());

async function bytesOf(file: File): Promise<Result<Uint8Array, FileRefusal>> {
  const megabytes = file.size / 1_000_000;
  if (megabytes > tableLimits.megabytes) return err({ type: 'too-large', megabytes });
  try {
    return ok(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return err({ type: 'unreadable' });
  }
}
