import type { MappingProfile } from '../../../shared/domain/import/mapping-profile.ts';
import { profileFor, profileOf } from '../../../shared/domain/import/stored-mapping.ts';
import type { Column } from '../../../shared/domain/import/target.ts';
import type { Id } from '../../../shared/record/id.ts';
import { nameLimit } from '../../../shared/record/values.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { mappingProfiles } from '../queries/mapping-profiles.ts';

export type Settled = Pick<MappingProfile, 'kind' | 'rule'> & {
  readonly fileName: string;
  readonly columns: readonly Column[];
};

/** Remembers where the columns of a file go; the profile of the same headers learns it anew. */
export async function rememberMapping(deps: Deps, settled: Settled): Promise<MappingProfile> {
  const { columns, fileName } = settled;
  const action = { id: deps.newId(), name: 'mapping.save', undoes: null } as const;
  const saved = await commit<MappingProfile, never>(deps, action, async (book) => {
    const headers = columns.map(({ header }) => header);
    const known = profileFor(headers, await mappingProfiles(book));
    const name = fileName
      .replace(/\.[a-z]{1,5}$/iu, '')
      .trim()
      .slice(0, nameLimit);
    const { kind, rule } = settled;
    const profile = profileOf(
      { id: known?.id ?? deps.newId(), name: known?.name ?? (name || kind) },
      columns,
      { kind, rule },
    );
    return ok({ writes: [put('mappings', profile)], value: profile });
  });
  return saved.ok ? saved.value : saved.error;
}

export type RenameRefusal =
  | { readonly type: 'name-missing' }
  | { readonly type: 'too-long'; readonly limit: number }
  | { readonly type: 'not-found' };

export async function renameMapping(
  deps: Deps,
  id: Id,
  typed: string,
): Promise<Result<MappingProfile, RenameRefusal>> {
  const name = typed.trim();
  if (name === '') return err({ type: 'name-missing' });
  if (name.length > nameLimit) return err({ type: 'too-long', limit: nameLimit });
  const action = { id: deps.newId(), name: 'mapping.save', undoes: null } as const;
  return commit<MappingProfile, RenameRefusal>(deps, action, async (book) => {
    const known = await book.get('mappings', id);
    if (!known) return err({ type: 'not-found' });
    const value = { ...known, name };
    return ok({ writes: [put('mappings', value)], value });
  });
}

/** Forgets a mapping; `action` is the way back. */
export async function forgetMapping(deps: Deps, id: Id, action: Id): Promise<void> {
  await commit<null, never>(deps, { id: action, name: 'mapping.remove', undoes: null }, async () =>
    ok({ writes: [remove('mappings', id)], value: null }),
  );
}
