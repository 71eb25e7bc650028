import type { TFunction } from 'i18next';
import type { EditSurveyRefusal } from '../../data/commands/edit-survey.ts';
import type { EnterResponseRefusal } from '../../data/commands/enter-response.ts';
import type { RemoveResponseRefusal } from '../../data/commands/remove-response.ts';

export type KanoRefusal = EditSurveyRefusal | EnterResponseRefusal | RemoveResponseRefusal;

/** Why something was not stored, as a sentence. */
export function sayRefusal(t: TFunction<'kano'>, refusal: KanoRefusal): string {
  return t(`refusal.${refusal.type}`, {
    limit: 'limit' in refusal ? refusal.limit : 0,
    name: 'name' in refusal ? refusal.name : '',
    respondent: 'respondent' in refusal ? refusal.respondent : '',
    count: 'count' in refusal ? refusal.count : 0,
    value: 'value' in refusal ? refusal.value : 0,
  });
}
