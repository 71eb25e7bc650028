import type { Contact, ContactRole } from '../contact/contact.ts';
import { newContact } from '../contact/contact.ts';
import { inChain } from './sample-chain.ts';
import { phoneOf } from './sample-clients.ts';
import type { SampleClient, Scene } from './scene.ts';

/** Who is met first: the person in the machine room, then those who decide and pay. */
const order: readonly ContactRole[] = [
  'technical',
  'administrator',
  'executive',
  'finance',
  'user',
  'other',
];

/** One to four people of different roles; key clients are known by more. */
export function sampleContacts(
  { dice, words, newId }: Scene,
  { client, rank }: SampleClient,
  place: number,
): readonly Contact[] {
  const known = rank <= 60 ? dice.whole(2, 4) : dice.whole(1, 3);
  const first = dice.whole(0, 1);
  const surnames = dice.shuffled(words.surnames);
  const people = Array.from({ length: known }, (_, i): Contact => {
    const role = order[(first + i) % order.length] ?? 'other';
    const { called, title, department } = dice.pick(words.people[role]);
    return {
      ...newContact(newId(), client.id, called.replace('{name}', surnames[i] ?? '')),
      title,
      // Of some nobody has written it down.
      department: (place + i) % 4 === 0 ? '' : department,
      role,
      phone: phoneOf(place, i + 1),
      email: `${client.code.toLowerCase()}.${i + 1}@example.com`,
    };
  });
  return inChain(people, place);
}
