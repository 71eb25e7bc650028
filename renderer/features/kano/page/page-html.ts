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

/**
 * A questionnaire as one HTML file. Its policy allows its own script and style by their hashes and nothing else: no network, no
 * frames, no forms that are sent. It holds the questions and whom it is for, nothing else of the book.
 */
export async function pageHtml(mailed: MailedPage): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${await sha256(script)}'`,
    `style-src 'sha256-${await sha256(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // A script block ends at the first "</script", whatever is around it.
  const data = JSON.stringify(dataOf(mailed)).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="${mailed.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="${pageFormat}">
<title>KANO</title>
<style>${style}</style>
</head>
<body>
<main></main>
<noscript>请启用 JavaScript。Please enable JavaScript.</noscript>
<script type="application/json" id="survey">${data}</script>
<script>${script}</script>
</body>
</html>
`;
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

/** A name that every file system takes. */
export function fileNameOf(name: string): string {
  return name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
