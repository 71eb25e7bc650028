import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Reply, ReplyRefusal } from '../../../shared/domain/kano/page-reply.ts';
import { readReply } from '../../../shared/domain/kano/page-reply.ts';
import type { Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import { sameValue } from '../../../shared/record/same-value.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { EnterResponseRefusal } from './response-writes.ts';
import { enteringOf, responseWrites } from './response-writes.ts';

export type TakenReply = {
  readonly response: Id;
  readonly survey: Id;
  readonly surveyName: string;
  readonly respondent: string;
  readonly client: string;
  /** Answers to needs that are no longer asked; they are kept out of sight. */
  readonly unknownNeeds: number;
};

export type TakeReplyRefusal =
  | ReplyRefusal
  | EnterResponseRefusal
  | { readonly type: 'unknown-survey' }
  | { readonly type: 'other-survey'; readonly name: string }
  | { readonly type: 'sent-twice'; readonly respondent: string }
  | { readonly type: 'sent-twice-differs'; readonly respondent: string };

/**
 * Takes in a reply of a page that was mailed. `expected` is the survey for which it was dropped; null where any will do. One
 * that is in the book already changes nothing, whatever it says now.
 */
export async function takeReply(
  deps: Deps,
  text: string,
  expected: Id | null,
  today: Day,
): Promise<Result<TakenReply, TakeReplyRefusal>> {
  const read = readReply(text);
  if (!read.ok) return read;
  const reply = read.value;
  const action = { id: deps.newId(), name: 'response.enter', undoes: null } as const;
  return commit<TakenReply, TakeReplyRefusal>(deps, action, async (book) => {
    const survey = await book.get('surveys', reply.survey);
    if (!survey) return err({ type: 'unknown-survey' });
    if (expected !== null && expected !== survey.id) {
      return err({ type: 'other-survey', name: survey.name });
    }
    const before = await book.get('responses', reply.reply);
    if (before) return err(twice(before, reply));
    const draft = { ...draftOf(reply), contactId: await contactOf(book, reply) };
    const entered = await responseWrites(book, draft, await enteringOf(deps, book, today));
    if (!entered.ok) return entered;
    const questions = await book.lookUp('questions', 'surveyId', [survey.id]);
    const asked = new Set(questions.map(({ id }) => id));
    const client = await book.get('clients', reply.client);
    const value = {
      response: reply.reply,
      survey: survey.id,
      surveyName: survey.name,
      respondent: reply.respondent,
      client: client?.name ?? '',
      unknownNeeds: Object.keys(reply.answers).filter((id) => !asked.has(id)).length,
    };
    return ok({ writes: entered.value.writes, value });
  });
}

function draftOf(reply: Reply) {
  const { reply: id, survey, client, respondent, day, answers, recommends, reason } = reply;
  const whose = { id, surveyId: survey, clientId: client, respondent, day };
  return { ...whose, answers, recommends, reason, mode: 'page' } as const;
}

/** A contact who has left since is still the person by name. */
async function contactOf(book: ReadableBook, { client, contact }: Reply): Promise<Id | null> {
  if (contact === null) return null;
  return (await book.get('contacts', contact))?.clientId === client ? contact : null;
}

function twice(before: Response, reply: Reply): TakeReplyRefusal {
  const { respondent } = before;
  const same =
    sameValue(before.answers, reply.answers) && (before.recommends ?? null) === reply.recommends;
  return { type: same ? 'sent-twice' : 'sent-twice-differs', respondent };
}
