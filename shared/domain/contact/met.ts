import type { Day } from '../calendar/day.ts';
import type { Response } from '../kano/survey.ts';
import type { Visit } from '../visit/visit.ts';
import type { Contact } from './contact.ts';

/** From what it is known that somebody was met: the person answered a survey, or a visit's note names them. */
export type Met = { readonly day: Day; readonly by: 'survey' | 'visit' };

/**
 * When a person was last met, as far as the book can tell; null where it cannot. A visit does not say whom it was with, so
 * only a visit that was made and whose note or plan names the person counts.
 */
export function lastMet(
  contact: Pick<Contact, 'id' | 'name'>,
  known: {
    readonly visits: readonly Pick<Visit, 'day' | 'end' | 'note' | 'plan'>[];
    readonly responses: readonly Pick<Response, 'day' | 'contactId'>[];
  },
): Met | null {
  const names = namedIn(contact.name);
  const visits = known.visits
    .filter(({ end, note, plan }) => end !== null && (names(note) || names(plan)))
    .map(({ day }): Met => ({ day, by: 'visit' }));
  const surveys = known.responses
    .filter(({ contactId }) => contactId === contact.id)
    .map(({ day }): Met => ({ day, by: 'survey' }));
  const [last] = [...visits, ...surveys].toSorted((a, b) => b.day.localeCompare(a.day));
  return last ?? null;
}

/** A name of one character is in every other text; a Latin one counts only as whole words. */
function namedIn(name: string): (text: string) => boolean {
  const bare = name.trim();
  if (bare.length < 2) return () => false;
  if (!/^[\p{Script=Latin}\s.'’-]+$/u.test(bare)) return (text) => text.includes(bare);
  const escaped = bare.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  const whole = new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu');
  return (text) => whole.test(text);
}
