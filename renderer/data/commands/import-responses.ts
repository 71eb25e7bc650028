import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { ResponseRow } from '../../../shared/domain/kano/response-table.ts';
import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { Entering, EnterResponseRefusal } from './response-writes.ts';
import { enteringOf, responseWrites } from './response-writes.ts';

export type ImportedRefusal =
  | EnterResponseRefusal
  | { readonly type: 'client-unknown' | 'client-ambiguous'; readonly name: string };

/** Rows of a table as they go into a survey. */
export type ResponseImport = {
  readonly survey: Id;
  /** The client of rows that name none. */
  readonly client: Id | null;
  /** The day of rows that say none. */
  readonly day: Day;
  readonly rows: readonly ResponseRow[];
};

export type ReadyResponse = {
  readonly line: number;
  readonly response: Response;
  readonly client: string;
};

export type ImportedResponses = {
  readonly ready: readonly ReadyResponse[];
  readonly refused: readonly { readonly line: number; readonly reason: ImportedRefusal }[];
};

/** What an import would store and refuse, on the book as it is now. Nothing is written. */
export async function previewResponses(
  deps: Deps,
  table: ResponseImport,
  today: Day,
): Promise<ImportedResponses> {
  const { writes, ...found } = await plan(
    deps.book,
    table,
    await enteringOf(deps, deps.book, today),
  );
  return found;
}

/** Stores all rows that can be stored, in one step that one undo takes back; a row is stored whole or not at all. */
export async function importResponses(
  deps: Deps,
  table: ResponseImport,
  today: Day,
): Promise<Result<ImportedResponses, never>> {
  const action = { id: deps.newId(), name: 'response.import', undoes: null } as const;
  return commit<ImportedResponses, never>(deps, action, async (book) => {
    const { writes, ...found } = await plan(book, table, await enteringOf(deps, book, today));
    return ok({ writes, value: found });
  });
}

async function plan(
  book: ReadableBook,
  table: ResponseImport,
  entering: Entering,
): Promise<ImportedResponses & { readonly writes: readonly Write[] }> {
  const ready: ReadyResponse[] = [];
  const refused: { readonly line: number; readonly reason: ImportedRefusal }[] = [];
  const writes: Write[] = [];
  for (const row of table.rows) {
    const client = await clientOf(book, row, table.client);
    if (!client.ok) {
      refused.push({ line: row.line, reason: client.error });
      continue;
    }
    const alongside = ready.map(({ response }) => response);
    const draft = {
      id: entering.newId(),
      surveyId: table.survey,
      clientId: client.value.id,
      contactId: await contactNamed(book, client.value.id, row.respondent),
      respondent: row.respondent,
      day: row.day ?? table.day,
      answers: row.answers,
      recommends: row.recommends,
      mode: 'table',
    } as const;
    const entered = await responseWrites(book, draft, entering, alongside);
    if (entered.ok) {
      ready.push({ line: row.line, response: entered.value.response, client: client.value.name });
      writes.push(...entered.value.writes);
    } else {
      refused.push({ line: row.line, reason: entered.error });
    }
  }
  return { ready, refused, writes };
}

async function clientOf(
  book: ReadableBook,
  row: ResponseRow,
  usual: Id | null,
): Promise<Result<Client, ImportedRefusal>> {
  if (row.client === '') {
    const client = usual === null ? undefined : await book.get('clients', usual);
    return client ? ok(client) : err({ type: 'client-not-found' });
  }
  const byCode = await book.lookUp('clients', 'code', [row.client]);
  const found = byCode.length > 0 ? byCode : await book.lookUp('clients', 'name', [row.client]);
  const [client, another] = found;
  if (!client) return err({ type: 'client-unknown', name: row.client });
  return another ? err({ type: 'client-ambiguous', name: row.client }) : ok(client);
}

/** The one contact of the client who is called so; null where nobody or several are. */
async function contactNamed(book: ReadableBook, client: Id, name: string): Promise<Id | null> {
  const contacts = await book.lookUp('contacts', 'clientId', [client]);
  const [contact, another] = contacts.filter((one) => one.name === name);
  return contact && !another ? contact.id : null;
}
