import { kanoAskingWords } from '../../words/kano-asking.ts';
import type { Language } from '../../words/language.ts';
import type { Question } from './survey.ts';

export type Worded = Pick<Question, 'need' | 'functional' | 'dysfunctional' | 'english'>;
export type Asked = Pick<Question, 'need' | 'functional' | 'dysfunctional'>;

/**
 * A need and both of its questions as a respondent of a language reads them: in their own wording, else in the usual one of
 * that language. Who reads English gets the English wording where there is one.
 */
export function wordingIn(question: Worded, language: Language): Asked {
  const { english } = question;
  const own = language === 'en' && english ? english : question;
  const need = own.need || question.need;
  const usual = kanoAskingWords[language].question;
  const asks = (side: 'functional' | 'dysfunctional') =>
    own[side] || usual[side].replaceAll('{{need}}', () => need);
  return { need, functional: asks('functional'), dysfunctional: asks('dysfunctional') };
}
