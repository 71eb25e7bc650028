import type { Client } from './client.ts';
import type { FactGroup } from './completeness.ts';
import { completenessOf } from './completeness.ts';
import type { HandOverStep } from './hand-over.ts';

/** What a step lacks: one of the four fact groups of system 1, or a record that the step should have brought. */
export type Lack = FactGroup | 'reach' | 'visit' | 'need' | 'owner' | 'classification';

/** What the book holds of a client beside its own record. */
export type HandOverRecords = {
  /** People at the client, those who have left not counted. */
  readonly contacts: number;
  /** Visits that were made. */
  readonly visits: number;
  readonly needs: number;
};

/**
 * The facts that should be there before a step is called done. They warn and never forbid: an office may know better. The sale
 * itself asks for nothing. Information is processed once somebody can be reached: a phone, an address or a contact.
 */
export function lacksOf(
  step: HandOverStep,
  client: Client,
  records: HandOverRecords,
): readonly Lack[] {
  return rules[step](client, records);
}

type Rule = (client: Client, records: HandOverRecords) => readonly Lack[];

const rules: Readonly<Record<HandOverStep, Rule>> = {
  'sale-completed': () => [],
  'information-processed': ({ phone, address }, { contacts }) =>
    phone === '' && address === '' && contacts === 0 ? ['reach'] : [],
  'first-visit': (_, { visits }) => (visits === 0 ? ['visit'] : []),
  'needs-taken': (_, { needs }) => (needs === 0 ? ['need'] : []),
  'industry-classified': ({ industry }) => (industry === '' ? ['industry'] : []),
  'first-stage-arranged': (client) => completenessOf(client).missing,
  'field-assigned': (client) => [
    ...(client.owner === '' ? (['owner'] as const) : []),
    ...(isClassified(client) ? [] : (['classification'] as const)),
  ],
};

/** A territory is divided by industry, so the industry has to be known and the step before it done. */
function isClassified({ industry, handOver }: Client): boolean {
  return industry !== '' && handOver['industry-classified'] !== undefined;
}
