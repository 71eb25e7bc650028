import type { Id } from '../../../record/id.ts';
import type { Attachment } from '../../attachment/attachment.ts';
import type { Rows, TableName } from '../../book.ts';
import type { Contact } from '../../contact/contact.ts';
import { mergedInvitations } from '../../revival/merge-invitations.ts';
import { mergedContact, withoutCircles } from './same-people.ts';

/** The tables whose records belong to a client. */
export const ownedTables = [
  'contacts',
  'revenue',
  'visits',
  'needs',
  'obstacles',
  'economics',
  'responses',
  'contracts',
  'payments',
  'groups',
  'attachments',
  'conflicts',
  'series',
  'rhythms',
  'ratings',
  'followUps',
  'complaints',
  'complaintSteps',
  'praises',
  'healthAnswers',
  'serviceScores',
  'npsScores',
  'opportunities',
  'handSegments',
  'invitations',
  'residencies',
  'handOuts',
] as const satisfies readonly TableName[];
export type OwnedTable = (typeof ownedTables)[number];

/** All records of a client. */
export type Story = { readonly [T in OwnedTable]: readonly Rows[T][] };

export type Move = {
  readonly from: Id;
  readonly to: Id;
  /** Contacts that are one person: the id that goes, by which stays. */
  readonly people: ReadonlyMap<Id, Id>;
};

/** The records of both clients as they are after the move, and those that are no more because another is the same. */
export type Moved = {
  readonly rows: Story;
  readonly gone: {
    readonly contacts: readonly Id[];
    readonly attachments: readonly Id[];
    readonly invitations: readonly Id[];
  };
};

/** Gives all records of both clients to the one that stays. */
export function movedRecords(story: Story, { from, to, people }: Move): Moved {
  const own = <R extends { readonly clientId: Id | null }>(rows: readonly R[]) =>
    rows.map((row) => (row.clientId === from ? { ...row, clientId: to } : row));
  const person = (id: Id) => people.get(id) ?? id;
  /** Who voiced a need, or with whom an obstacle lies. */
  const voiced = <R extends { readonly contactId?: Id | null | undefined }>(row: R): R =>
    typeof row.contactId === 'string' ? { ...row, contactId: person(row.contactId) } : row;
  const named = <R extends { readonly contactId: Id | null }>(row: R) => ({
    ...row,
    contactId: row.contactId === null ? null : person(row.contactId),
  });
  const contacts = movedContacts(own(story.contacts), people);
  const attachments = own(story.attachments).map((file) => ({
    ...file,
    recordId: file.recordId === from ? to : person(file.recordId),
  }));
  const doubles = doublesAmong(attachments);
  const staying = story.invitations.toSorted(
    (a, b) => Number(a.clientId === from) - Number(b.clientId === from),
  );
  const invitations = mergedInvitations(own(staying));
  return {
    rows: {
      contacts,
      revenue: own(story.revenue),
      visits: own(story.visits),
      needs: own(story.needs).map(voiced),
      obstacles: own(story.obstacles).map(voiced),
      economics: own(story.economics),
      responses: own(story.responses).map(named),
      contracts: own(story.contracts),
      payments: own(story.payments),
      groups: own(story.groups).map((group) => ({
        ...group,
        members: [...new Set(group.members.map(person))],
      })),
      attachments: attachments.filter(({ id }) => !doubles.has(id)),
      conflicts: own(story.conflicts),
      series: own(story.series),
      rhythms: own(story.rhythms),
      ratings: own(story.ratings).map(named),
      followUps: own(story.followUps),
      complaints: own(story.complaints).map(named),
      complaintSteps: own(story.complaintSteps),
      praises: own(story.praises).map(named),
      healthAnswers: own(story.healthAnswers),
      serviceScores: own(story.serviceScores),
      npsScores: own(story.npsScores).map(named),
      opportunities: own(story.opportunities),
      handSegments: own(story.handSegments),
      invitations: invitations.kept,
      residencies: own(story.residencies),
      handOuts: own(story.handOuts),
    },
    gone: {
      contacts: [...people.keys()],
      attachments: [...doubles],
      invitations: invitations.gone,
    },
  };
}

function movedContacts(
  contacts: readonly Contact[],
  people: ReadonlyMap<Id, Id>,
): readonly Contact[] {
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  for (const [gone, kept] of people) {
    const [one, other] = [known.get(kept), known.get(gone)];
    if (one && other) known.set(kept, mergedContact(one, other));
    known.delete(gone);
  }
  const moved = [...known.values()].map((contact) => {
    const above =
      contact.reportsTo === null ? null : (people.get(contact.reportsTo) ?? contact.reportsTo);
    return { ...contact, reportsTo: above };
  });
  return withoutCircles(moved);
}

/** The same bytes hang on a record once; the entry that came first stays. */
function doublesAmong(files: readonly Attachment[]): ReadonlySet<Id> {
  const seen = new Set<string>();
  const doubles = new Set<Id>();
  for (const { id, recordId, hash } of files.toSorted((a, b) => a.id.localeCompare(b.id))) {
    const key = `${recordId} ${hash}`;
    if (seen.has(key)) doubles.add(id);
    seen.add(key);
  }
  return doubles;
}
