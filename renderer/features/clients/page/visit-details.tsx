import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { notOk } from '../../../../shared/domain/visit/checklist.ts';
import type { Visit } from '../../../../shared/domain/visit/visit.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { answerText } from '../../../hooks/saying/answer-text.ts';
import { useUpdateLines } from '../../../hooks/saying/update-lines.ts';
import classes from './client-screen.module.css';

/** What was written down of a visit in full: findings, answers, what was not ok, who signed, and what it changed of the client. */
export function VisitDetails({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('visitFull');
  const formats = useFormats();
  const sayUpdates = useUpdateLines();
  const { findings, answers = [], checklists = [], signature, updates = [] } = visit;
  const bad = notOk(checklists).map(({ text, remark }) =>
    remark === '' ? text : t('said.answer', { label: text, value: remark }),
  );
  const lines = [
    useEffort(visit),
    findings === undefined ? '' : t('said.findings', { text: findings }),
    ...answers.map((answer) =>
      t('said.answer', {
        label: answer.label,
        value: answerText(answer, formats, (word) => t(word)),
      }),
    ),
    ...checklists.map(({ name, version, items }) => {
      const count = (wanted: string | null) => items.filter(({ state }) => state === wanted).length;
      const [ok, notOk, open] = [count('ok'), count('not-ok'), count(null)];
      return t('said.checklist', { name, version, ok, notOk, open });
    }),
    ...bad.map((text) => t('said.notOk', { text })),
    signature
      ? t(`signature.${signature.how}By`, {
          name: signature.name,
          moment: formats.moment(Date.parse(signature.at)),
        })
      : '',
  ].filter((line) => line !== '');
  return (
    <>
      {lines.map((line, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own
        <p key={at} className={classes['note']}>
          {line}
        </p>
      ))}
      {updates.length === 0 ? null : (
        <div>
          <span className={classes['quiet']}>{t('said.updates')}</span>
          <ul className={classes['steps']} aria-label={t('said.updates')}>
            {sayUpdates(updates).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** Travel and cost in one line; '' where neither was noted. */
function useEffort({ travelMinutes, distance, cost }: Visit): string {
  const { t } = useTranslation('visitFull');
  const { count, language } = useFormats();
  return [
    travelMinutes === undefined ? '' : t('said.travel', { minutes: count(travelMinutes) }),
    distance === undefined ? '' : t('said.distance', { km: count(distance / 1000) }),
    cost ? t('said.cost', { amount: formatMoney(cost, language, 'full') }) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
