import type { changesOver } from '../../server/changes/changes.ts';
import type { Change, PlainDevice } from './plain-device.ts';
import { adding, plainDevice } from './plain-device.ts';
import type { TestPostgres } from './postgres.ts';
import type { TestStorage } from './storages.ts';
import { newPostgres, newSqlite, testChanges } from './storages.ts';

/** A small office: an engineer, another one who has a region, and a chief who sees all. Ids are the same each time. */
export type Cast = {
  readonly changes: ReturnType<typeof changesOver>;
  readonly wang: PlainDevice;
  readonly li: PlainDevice;
  readonly chief: PlainDevice;
};

export const kinds = ['sqlite', 'postgres'] as const;
export type Kind = (typeof kinds)[number];

export async function withCast<T>(
  postgres: TestPostgres,
  kind: Kind,
  run: (cast: Cast) => Promise<T>,
): Promise<T> {
  const opened: TestStorage = await (kind === 'sqlite' ? newSqlite() : newPostgres(postgres));
  try {
    const changes = testChanges(opened.storage);
    return await run({
      changes,
      wang: plainDevice(changes, { name: '王', device: deviceId(1) }),
      li: plainDevice(changes, {
        name: '李',
        device: deviceId(2),
        grants: [{ kind: 'region', region: '华东' }],
      }),
      chief: plainDevice(changes, { name: '赵', device: deviceId(3), grants: [{ kind: 'all' }] }),
    });
  } finally {
    await opened.close();
  }
}

export function id(n: number): string {
  return `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function deviceId(n: number): string {
  return `0000000${n}-0000-4000-9000-000000000000`;
}

export const well = id(0x101);
export const visit = id(0x202);
export const other = id(0x303);

export const addWell: Change = {
  table: 'clients',
  row: well,
  set: adding({ name: '正平股份', region: '华东', owner: '王', phone: '', tags: ['水'] }),
};
export const addVisit: Change = {
  table: 'visits',
  row: visit,
  set: adding({ clientId: well, day: '2026-05-08', note: '看了泵站' }),
};

export function edit(set: Change['set'], more: Partial<Change> = {}): Change {
  return { table: 'clients', row: well, set, ...more };
}
