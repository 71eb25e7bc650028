import type { PriceForm } from '../../../shared/domain/kano/price-need.ts';
import { priceNeed as decide } from '../../../shared/domain/kano/price-need.ts';
import type { MoneyProblem } from '../../../shared/domain/opportunity/read-opportunity.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type PriceNeedRefusal = { readonly type: MoneyProblem | 'question-not-found' };

/** Says what it would cost to meet a need that is asked about; an empty amount takes that back. Answers the action's id. */
export async function priceNeed(
  deps: Deps,
  question: Id,
  form: PriceForm,
): Promise<Result<Id, PriceNeedRefusal>> {
  const action = { id: deps.newId(), name: 'survey.price', undoes: null } as const;
  return commit<Id, PriceNeedRefusal>(deps, action, async (book) => {
    const stored = await book.get('questions', question);
    if (!stored) return err({ type: 'question-not-found' });
    const priced = decide(stored, form);
    if (!priced.ok) return err({ type: priced.error });
    return ok({ writes: [put('questions', priced.value)], value: action.id });
  });
}
