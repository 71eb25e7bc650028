import { Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  HealthAnswer,
  HealthBlockView,
  HealthLine,
  HealthQuestion,
} from '../../../../shared/domain/care/health.ts';
import { healthPanel, verdictOf } from '../../../../shared/domain/care/health.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from '../page/section.tsx';
import { Tool } from '../page/tool.tsx';
import { HealthForm } from './health-form.tsx';
import classes from './care.module.css';

/** So many earlier answers stand beside the latest. */
const trend = 5;

/** Whether the client stays: revenue, major incidents, penalty, with the latest answer to each question and those before. */
export function HealthSection(props: {
  readonly client: Client;
  readonly answers: readonly HealthAnswer[];
}) {
  const { client, answers } = props;
  const { t } = useTranslation('careService');
  const [asking, setAsking] = useState<HealthQuestion | null>(null);
  return (
    <Section title={t('health.title')}>
      <Text size="sm" className={classes['quiet']}>
        {t('health.why')}
      </Text>
      {healthPanel(answers, trend).map((view) => (
        <Block key={view.block} view={view} client={client} asking={asking} onAsk={setAsking} />
      ))}
    </Section>
  );
}

function Block(props: {
  readonly view: HealthBlockView;
  readonly client: Client;
  readonly asking: HealthQuestion | null;
  readonly onAsk: (question: HealthQuestion | null) => void;
}) {
  const { view, client, asking, onAsk } = props;
  const { t } = useTranslation('careService');
  return (
    <section className={classes['block']}>
      <h3 className={classes['part']}>
        {t(`health.block.${view.block}`)}{' '}
        <span className={classes['flag']} data-state={view.verdict}>
          {t(`health.verdict.${view.verdict}`)}
        </span>
      </h3>
      <ul className={classes['list']}>
        {view.lines.map((line) => (
          <li key={line.question}>
            {asking === line.question ? (
              <HealthForm client={client.id} question={line.question} onDone={() => onAsk(null)} />
            ) : (
              <Line line={line} onAsk={() => onAsk(line.question)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ line, onAsk }: { readonly line: HealthLine; readonly onAsk: () => void }) {
  const { question, latest, earlier } = line;
  const { t } = useTranslation('careService');
  const { shortDay } = useFormats();
  const asked = t(`health.question.${question}`);
  return (
    <div className={classes['line']}>
      <div>
        <div>{asked}</div>
        {latest ? (
          <strong className={classes['answer']} data-verdict={verdictOf(question, latest.answer)}>
            {t('health.latest', {
              answer: t(`health.answer.${latest.answer}`),
              day: shortDay(latest.day),
            })}
          </strong>
        ) : (
          <span className={classes['quiet']}>{t('health.never')}</span>
        )}
        {latest === null || latest.remark === '' ? null : (
          <p className={classes['text']}>{latest.remark}</p>
        )}
        {earlier.length === 0 ? null : <Trend line={line} />}
      </div>
      <Tool icon={IconPencil} label={t('health.change', { question: asked })} run={onAsk} />
    </div>
  );
}

/** The earlier answers as marks in a row, and in words for those who cannot see them. */
function Trend({ line: { question, earlier, latest } }: { readonly line: HealthLine }) {
  const { t } = useTranslation('careService');
  const formats = useFormats();
  const said = earlier.map(({ answer, day }) =>
    t('health.trendOne', { answer: t(`health.answer.${answer}`), day: formats.shortDay(day) }),
  );
  return (
    <div className={classes['trend']}>
      <span aria-hidden className={classes['marks']}>
        {[...earlier, ...(latest ? [latest] : [])].map(({ id, answer }) => (
          <span key={id} className={classes['mark']} data-verdict={verdictOf(question, answer)} />
        ))}
      </span>
      <span className={classes['quiet']}>
        {t('health.trend', { answers: said.join(formats.language === 'en' ? ', ' : '、') })}
      </span>
    </div>
  );
}
