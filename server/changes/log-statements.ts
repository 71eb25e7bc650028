import type { Answer, Operation } from '../../shared/protocol/push.ts';
import type { Given, Statement } from '../storage/storage.ts';
import { moment } from './moment.ts';
import type { Pushing } from './pushing.ts';

/** What the log keeps of an operation; `place`: that of its row in the push, 0 for none. */
export type LogEntry = {
  readonly operation: Operation;
  readonly at: number;
  readonly verdict: Answer['verdict'];
  readonly place: number;
  /** It had arrived before under another number. */
  readonly again: boolean;
};

/** What a push adds to the log, to the actions and to the quarantine, and how far its device has come. */
export function logStatements(
  { session, push }: Pushing,
  { entries, received }: { readonly entries: readonly LogEntry[]; readonly received: number },
): readonly Statement[] {
  const { device, member } = session;
  const used = new Set(entries.map(({ operation }) => operation.action));
  const actions = push.actions.filter((_, place) => used.has(place));
  const quarantined = entries.filter(({ verdict, again }) => verdict === 'quarantined' && !again);
  const statements: readonly Statement[] = [
    {
      sql: `insert into action (device, id, name, at, author, undoes)
        select cast($1 as text), given.id, given.name, given.at, cast($2 as text), given.undoes from @given where true
        on conflict do nothing`,
      values: [device, member.name],
      given: {
        columns: { id: 'text', name: 'text', at: 'bigint', undoes: 'text' },
        rows: actions.map(({ id, name, at, undoes }) => ({ id, name, at: moment(at), undoes })),
      },
    },
    {
      sql: `insert into operation (device, ctr, id, again, member, author, action, tbl, row_id, body, at, received_at, verdict, seq)
        select cast($1 as text), given.ctr, given.id, given.again, cast($2 as text), cast($3 as text), given.action, given.tbl,
          given.row_id, given.body, given.at, cast($4 as bigint), given.verdict,
          case when given.place > 0 then taken.base + given.place else 0 end
        from @given cross join taken`,
      values: [device, member.id, member.name, received],
      given: {
        columns: operationTypes,
        rows: entries.map((entry) =>
          operationColumns(entry, push.actions[entry.operation.action]?.id ?? ''),
        ),
      },
    },
    {
      sql: `insert into quarantine (operation, device, ctr, received_at, state)
        select given.operation, cast($1 as text), given.ctr, cast($2 as bigint), 'waits' from @given`,
      values: [device, received],
      given: {
        columns: { operation: 'text', ctr: 'bigint' },
        rows: quarantined.map(({ operation: { id, ctr } }) => ({ operation: id, ctr })),
      },
    },
    {
      sql: 'update device set last_ctr = cast($1 as bigint) where id = $2',
      values: [entries.at(-1)?.operation.ctr ?? 0, device],
    },
  ];
  return statements.filter(({ given }) => !given || given.rows.length > 0);
}

const operationTypes = {
  ctr: 'bigint',
  id: 'text',
  again: 'text',
  action: 'text',
  tbl: 'text',
  row_id: 'text',
  body: 'json',
  at: 'bigint',
  verdict: 'text',
  place: 'bigint',
} as const;

function operationColumns(
  { operation, at, verdict, place, again }: LogEntry,
  action: string,
): Given['rows'][number] {
  const { id, ctr, table, row, base, set, was } = operation;
  return {
    ctr,
    id: again ? null : id,
    again: again ? id : null,
    action,
    tbl: table,
    row_id: row,
    body: { base, set, was },
    at,
    verdict,
    place,
  };
}
