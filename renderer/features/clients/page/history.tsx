import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../../shared/domain/field/field.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { allFields } from '../../../data/queries/client-fields.ts';
import type { HistoryEntry } from '../../../data/queries/client-history.ts';
import { clientHistory } from '../../../data/queries/client-history.ts';
import { useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from './section.tsx';
import { useHistoryLines } from './use-history-lines.ts';
import classes from './client-screen.module.css';

/** So many of the latest changes are shown; the timeline has all. */
const latest = 5;
/** An import or a long edit says no more than this at once. */
const linesAtOnce = 4;

/** Who changed what last, newest first. */
export function History(props: { readonly client: Id }) {
  const { t } = useTranslation(['client', 'timeline']);
  const entries = useLive(clientHistory, props.client, latest);
  // What happened with a field that is archived by now has happened.
  const fields = useLive(allFields);
  if (!entries || !fields) return null;
  return (
    <Section
      title={t('timeline:latest')}
      action={
        <Link
          to="."
          search={{ tab: 'timeline' }}
          resetScroll={false}
          className={classes['entryAction']}
        >
          {t('timeline:whole')}
        </Link>
      }
    >
      {entries.length === 0 ? <Text>{t('history.none')}</Text> : null}
      <ol className={classes['entries']}>
        {entries.map((entry) => (
          <Entry key={entry.action} entry={entry} fields={fields} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({
  entry,
  fields,
}: {
  readonly entry: HistoryEntry;
  readonly fields: readonly Field[];
}) {
  const { t } = useTranslation(['client', 'shell', 'timeline']);
  const { moment } = useFormats();
  const lines = useHistoryLines(entry, fields);
  const who = entry.author === '' ? t('history.nobody') : entry.author;
  const rest = lines.length - linesAtOnce;
  return (
    <li className={classes['entry']}>
      <div>{capitalised(t(`shell:actions.${entry.name}`))}</div>
      <div className={classes['quiet']}>
        {moment(entry.at)} · {who}
      </div>
      <ul className={classes['steps']}>
        {lines.slice(0, linesAtOnce).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {rest > 0 ? <li>{t('timeline:stepsMore', { count: rest })}</li> : null}
      </ul>
    </li>
  );
}

/** The names of actions are written to stand within a sentence. */
function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
