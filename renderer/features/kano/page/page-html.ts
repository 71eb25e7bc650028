import { stepsOfScale } from '../../../../shared/domain/kano/answer-survey.ts';
import {
  pageFormat,
  replyFormat,
  replyVersion,
} from '../../../../shared/domain/kano/page-reply.ts';
import type { Question, Survey } from '../../../../shared/domain/kano/survey.ts';
import { wordingIn } from '../../../../shared/domain/kano/wording.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { kanoAskingWords } from '../../../../shared/words/kano-asking.ts';
import { kanoWaysWords } from '../../../../shared/words/kano-ways.ts';
import type { Language } from '../../../../shared/words/language.ts';
import { fileNameOf, standalonePage } from '../../../ui/standalone-page.ts';
import script from './page-script.js?raw';
import style from './page-style.css?raw';

export type MailedPage = {
  readonly survey: Survey;
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  /** This copy of the page. */
  readonly page: Id;
  readonly client: { readonly id: Id; readonly name: string };
  readonly contact: { readonly id: Id; readonly name: string } | null;
  readonly language: Language;
};

/** A questionnaire as one HTML file. It holds the questions and whom it is for, nothing else of the book. */
export async function pageHtml(mailed: MailedPage): Promise<string> {
  return standalonePage({
    language: mailed.language,
    generator: pageFormat,
    title: 'KANO',
    style,
    script,
    data: { survey: dataOf(mailed) },
  });
}

function dataOf({ survey, questions, page, client, contact, language }: MailedPage) {
  return {
    format: replyFormat,
    version: replyVersion,
    survey: survey.id,
    name: survey.name,
    page,
    client: client.id,
    company: client.name,
    contact: contact?.id ?? null,
    respondent: contact?.name ?? '',
    asksNps: survey.asksNps === true,
    language,
    languages: { 'zh-CN': '中文', en: 'English' },
    file: fileNameOf(`${survey.name} ${client.name}`),
    questions: questions.map((question) => ({
      id: question.id,
      'zh-CN': wordingIn(question, 'zh-CN'),
      en: wordingIn(question, 'en'),
    })),
    words: { 'zh-CN': wordsIn('zh-CN', survey), en: wordsIn('en', survey) },
  };
}

function wordsIn(language: Language, { scale }: Survey) {
  const { mailed, nps } = kanoWaysWords[language];
  const { answer } = kanoAskingWords[language];
  const steps = stepsOfScale(scale);
  return {
    ...mailed,
    nps: nps.question,
    npsScale: nps.scale,
    reason: nps.reason,
    answers: (['1', '2', '3', '4', '5'] as const)
      .filter((step) => steps.includes(Number(step)))
      .map((step) => [Number(step), answer[step]]),
  };
}
