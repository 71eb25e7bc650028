import type { RecordFile } from '../../../../../shared/domain/service-record/hand-out.ts';
import { careComplaintWords } from '../../../../../shared/words/care-complaints.ts';
import { careWords } from '../../../../../shared/words/care.ts';
import type { Language } from '../../../../../shared/words/language.ts';
import { serviceRecordWords } from '../../../../../shared/words/service-record.ts';
import { termsWords } from '../../../../../shared/words/terms.ts';
import { standalonePage } from '../../../../ui/standalone-page.ts';
import script from './record-script.js?raw';
import style from './record-style.css?raw';

/** A service record as one HTML file, in both languages, that proves itself in whatever browser it is opened. */
export async function recordPage(file: RecordFile, language: Language): Promise<string> {
  return standalonePage({
    language,
    generator: file.format,
    title: serviceRecordWords[language].page.title,
    style,
    script,
    data: {
      record: file,
      words: {
        language,
        languages: { 'zh-CN': '中文', en: 'English' },
        words: { 'zh-CN': wordsIn('zh-CN'), en: wordsIn('en') },
      },
    },
  });
}

function wordsIn(language: Language) {
  const { page, what, kind, field } = serviceRecordWords[language];
  return { page, what, kind, field, values: valuesIn(language) };
}

/** What the values of each field are called, where they are of a fixed set. */
function valuesIn(language: Language) {
  const { mode, purpose } = termsWords[language];
  const { state, move } = careComplaintWords[language];
  const { channel, occasion } = careWords[language];
  return {
    visits: { mode, purposes: purpose },
    complaints: { state },
    complaintSteps: { move },
    ratings: { channel, occasion },
  };
}
