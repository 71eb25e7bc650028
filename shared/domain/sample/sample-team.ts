import type { Staff, Team } from '../team/team.ts';
import { emptyTeam } from '../team/team.ts';
import type { SampleClient, Scene } from './scene.ts';

/** Teams that are put together stand at the largest clients. */
const withTeam = 60;

/** The office's people: one sells, the others deliver and look after; here and there one lacks the basics of the others' work. */
export function sampleStaff({ words, newId }: Scene): readonly Staff[] {
  return words.engineers.map((name, i) => ({
    id: newId(),
    name,
    roles:
      i === 0 ? ['sales'] : i === 3 ? ['delivery', 'after-sales'] : [sides[i % 2] ?? 'delivery'],
    skills:
      i === 0 ? salesSkills : i === 1 ? { ...engineerSkills, 'main-push': 0 } : engineerSkills,
    note: '',
    archivedAt: null,
  }));
}

const sides = ['delivery', 'after-sales'] as const;
const salesSkills = {
  'product-list': 3,
  'standard-price': 3,
  'main-push': 2,
  'service-products': 1,
  'key-nodes': 1,
} as const;
const engineerSkills = {
  'delivery-process': 2,
  'key-nodes': 2,
  'service-products': 2,
  'product-list': 1,
  'standard-price': 1,
  'main-push': 1,
  diagnosis: 3,
  training: 1,
} as const;

/** The team of a large client; every fourth has no one interface yet, the others none at all. */
export function sampleTeam({ words }: Scene, { client, rank }: SampleClient): Team {
  if (rank > withTeam) return emptyTeam;
  const [sales = '', ...engineers] = words.engineers;
  return {
    ...emptyTeam,
    sales,
    delivery: engineers[rank % engineers.length] ?? '',
    afterSales: engineers[(rank + 1) % engineers.length] ?? '',
    face: rank % 4 === 0 ? '' : client.owner,
  };
}
