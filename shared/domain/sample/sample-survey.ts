import { addDays } from '../calendar/day.ts';
import type { Contact } from '../contact/contact.ts';
import type { AnswerPair, Question, Response, Survey } from '../kano/survey.ts';
import type { Dice } from './dice.ts';
import type { SampleClient, Scene } from './scene.ts';
import { onWeekday } from './scene.ts';

type Category = 'M' | 'O' | 'A' | 'I' | 'R' | 'Q';
type Shares = Readonly<Record<Category, number>>;

/**
 * What the answers to each question are meant to show, in per cent; the question is that of the same place in the words. The
 * sixth is answered differently by key clients: its mean hides two groups.
 */
const patterns: readonly { readonly key: Shares; readonly others: Shares }[] = [
  alike({ M: 15, O: 55, A: 15, I: 10, R: 2, Q: 3 }),
  alike({ M: 62, O: 20, A: 5, I: 10, R: 0, Q: 3 }),
  alike({ M: 52, O: 12, A: 6, I: 25, R: 5, Q: 0 }),
  alike({ M: 4, O: 14, A: 58, I: 20, R: 2, Q: 2 }),
  alike({ M: 8, O: 34, A: 40, I: 16, R: 0, Q: 2 }),
  {
    key: { M: 70, O: 18, A: 2, I: 10, R: 0, Q: 0 },
    others: { M: 6, O: 10, A: 62, I: 20, R: 2, Q: 0 },
  },
  alike({ M: 8, O: 6, A: 10, I: 68, R: 6, Q: 2 }),
  alike({ M: 2, O: 3, A: 8, I: 27, R: 56, Q: 4 }),
];

function alike(shares: Shares): { readonly key: Shares; readonly others: Shares } {
  return { key: shares, others: shares };
}

export const respondents = 40;

export function sampleSurvey(
  { dice, words, today, newId }: Scene,
  clients: readonly SampleClient[],
  contacts: readonly Contact[],
): {
  readonly survey: Survey;
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
} {
  const { name, note } = words.survey;
  const day = onWeekday(addDays(today, -45));
  const survey: Survey = { id: newId(), name, day, table: 'berger', tieThreshold: 0.05, note };
  const questions = words.survey.questions.map((question, place) => ({
    id: newId(),
    surveyId: survey.id,
    place,
    ...question,
  }));
  const asked = [
    ...dice.shuffled(clients.filter(({ client }) => client.segment === 'A')).slice(0, 18),
    ...dice.shuffled(clients.filter(({ client }) => client.segment === 'B')),
  ].slice(0, respondents);
  const categories = patterns.map(({ key, others }) => [
    ...categoriesBy(dice, key, 18),
    ...categoriesBy(dice, others, respondents - 18),
  ]);
  const byClient = Map.groupBy(contacts, ({ clientId }) => clientId);
  const responses = asked.map(({ client }, i): Response => {
    const contact = byClient.get(client.id)?.[0];
    return {
      id: newId(),
      surveyId: survey.id,
      clientId: client.id,
      contactId: contact?.id ?? null,
      respondent: contact?.name ?? '',
      day: onWeekday(addDays(day, Math.floor((i * 30) / respondents))),
      answers: Object.fromEntries(
        questions.map(({ id }, q) => [id, answerOf(dice, categories[q]?.[i] ?? 'I')]),
      ),
    };
  });
  return { survey, questions, responses };
}

/** So many categories in the shares given, shuffled: forty answers are too few to leave the shares to chance. */
function categoriesBy(dice: Dice, shares: Shares, count: number): readonly Category[] {
  const list: Category[] = [];
  let reached = 0;
  for (const category of categoryNames) {
    reached += shares[category];
    while (list.length < Math.round((reached * count) / 100)) list.push(category);
  }
  return dice.shuffled(list);
}

const categoryNames: readonly Category[] = ['M', 'O', 'A', 'I', 'R', 'Q'];

/** The functional and the dysfunctional answer that the evaluation table (Berger et al. 1993) reads as each category. */
const pairs: Readonly<Record<Category, readonly (readonly [number, number])[]>> = {
  M: [
    [2, 5],
    [3, 5],
    [4, 5],
  ],
  O: [[1, 5]],
  A: [
    [1, 2],
    [1, 3],
    [1, 4],
  ],
  I: [
    [3, 3],
    [2, 3],
    [3, 4],
    [2, 4],
  ],
  R: [
    [5, 2],
    [4, 1],
    [3, 1],
    [5, 1],
  ],
  Q: [
    [1, 1],
    [5, 5],
  ],
};

const importances: Readonly<Record<Category, readonly [least: number, most: number]>> = {
  M: [7, 9],
  O: [6, 9],
  A: [4, 8],
  I: [2, 5],
  R: [1, 4],
  Q: [3, 6],
};

/** Now and then a person leaves one out. */
function answerOf(dice: Dice, category: Category): AnswerPair {
  const [functional, dysfunctional] = dice.pick(pairs[category]);
  const [least, most] = importances[category];
  const importance = dice.chance(0.95) ? dice.whole(least, most) : null;
  return { functional, dysfunctional: dice.chance(0.985) ? dysfunctional : null, importance };
}
