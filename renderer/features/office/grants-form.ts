import type { Grant } from '../../../shared/protocol/account.ts';

/** What a person types of a member's scopes. */
export type GrantsForm = {
  readonly all: boolean;
  /** Names, separated by commas (also Chinese ones) or lines. */
  readonly regions: string;
  readonly people: string;
};

export function formOfGrants(grants: readonly Grant[]): GrantsForm {
  const regions = grants.flatMap((grant) => (grant.kind === 'region' ? [grant.region] : []));
  const people = grants.flatMap((grant) => (grant.kind === 'person' ? [grant.person] : []));
  return {
    all: grants.some(({ kind }) => kind === 'all'),
    regions: regions.join('\n'),
    people: people.join('\n'),
  };
}

export function grantsOfForm({ all, regions, people }: GrantsForm): Grant[] {
  if (all) return [{ kind: 'all' }];
  return [
    ...namesIn(regions).map((region): Grant => ({ kind: 'region', region })),
    ...namesIn(people).map((person): Grant => ({ kind: 'person', person })),
  ];
}

function namesIn(text: string): readonly string[] {
  const names = text.split(/[,，、;；\n]/u).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}
