import { Badge } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../../shared/domain/timeline/entry.ts';
import { useDevice } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import type { SayContext } from '../../../hooks/saying/say-context.ts';
import { EntryLink } from './entry-link.tsx';
import { KindIcon } from './kind-icon.tsx';
import { detailsOf, originText, stepsText, titleOf } from './say-record.ts';
import classes from './timeline.module.css';

/** An edit of many fields says no more than this at once. */
const linesAtOnce = 5;

type ItemProps = { readonly entry: TimelineEntry; readonly context: SayContext };

/** One thing that happened: what, on which record, and who wrote it down when and where. */
export function TimelineItem({ entry, context }: ItemProps) {
  const { t } = useTranslation('timeline');
  const [whole, setWhole] = useState(false);
  const lines = [
    ...detailsOf(entry, context),
    ...stepsText(entry, context),
    ...movedText(entry, context),
  ];
  const shown = whole ? lines : lines.slice(0, linesAtOnce);
  const rest = lines.length - shown.length;
  return (
    <li className={classes['entry']} data-kind={entry.kind}>
      <span className={classes['icon']} title={t(`kind.${entry.kind}`)}>
        <KindIcon kind={entry.kind} />
      </span>
      <div className={classes['body']}>
        <div className={classes['head']}>
          <EntryLink entry={entry}>{titleOf(entry, context)}</EntryLink>
          <Flags entry={entry} context={context} />
        </div>
        {shown.map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity of their own
          <div key={at} className={classes['line']}>
            {line}
          </div>
        ))}
        {rest > 0 ? (
          <button type="button" className={classes['more']} onClick={() => setWhole(true)}>
            {t('stepsMore', { count: rest })}
          </button>
        ) : null}
        <Origin entry={entry} />
      </div>
    </li>
  );
}

function movedText({ what, moved }: TimelineEntry, { t }: SayContext): readonly string[] {
  if (moved === 0) return [];
  return [
    t(what === 'part' ? 'timeline:title.movedBack' : 'timeline:title.moved', { count: moved }),
  ];
}

function Flags({ entry, context }: ItemProps) {
  return flagsOf(entry, context).map((flag) => (
    <Badge
      key={flag}
      variant="outline"
      size="sm"
      color="gray"
      tt="none"
      className={classes['flag'] ?? ''}
    >
      {flag}
    </Badge>
  ));
}

const takenBack = ['undo', 'redo'] as const;

function flagsOf(entry: TimelineEntry, context: SayContext): readonly string[] {
  const { t, names } = context;
  const { imported, gone, former, by, row, what } = entry;
  const flags: string[] = [];
  if (imported) flags.push(t('timeline:flag.imported'));
  const back = takenBack.find((name) => name === by?.name);
  if (back) flags.push(t(`timeline:flag.${back}`));
  if (gone) flags.push(t('timeline:flag.gone'));
  if (former !== null) {
    const name = names.get(former) ?? t('timeline:title.anotherClient');
    flags.push(t('timeline:flag.former', { name }));
  }
  const first = what === 'record' ? originText(row, context) : '';
  if (first !== '') flags.push(first);
  return flags;
}

/** So much of a device's id tells it from the few others of an office. */
const deviceDigits = 6;

/** Who wrote it down, when, and on which device. */
function Origin({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation('timeline');
  const { moment } = useFormats();
  const here = useDevice();
  const { by, at } = entry;
  const parts = [moment(at)];
  if (by) {
    if (by.author !== '') parts.unshift(by.author);
    const name = by.device.slice(-deviceDigits);
    parts.push(by.device === here ? t('device.this') : t('device.other', { name }));
  }
  return <div className={classes['origin']}>{parts.join(' · ')}</div>;
}
