import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { clientOf, isTableName } from '../../../shared/domain/book.ts';
import { gonePath } from '../../../shared/protocol/values.ts';
import { valueAt } from '../../../shared/record/change.ts';
import { ok } from '../../../shared/result.ts';
import { keyOfRecord } from '../../data/queries/named-records.ts';
import type { QuarantinedRecords } from '../../data/queries/quarantined-records.ts';
import { quarantinedRecords } from '../../data/queries/quarantined-records.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import type { Quarantined } from '../../hooks/office-admin.ts';
import { useOfficeAdmin } from '../../hooks/office-admin.ts';
import { fieldLabel } from '../../hooks/saying/field-label.ts';
import { fieldValue } from '../../hooks/saying/field-value.ts';
import { recordText } from '../../hooks/saying/record-text.ts';
import { useSayContext } from '../../hooks/saying/say-context.ts';
import { Empty } from '../../ui/empty.tsx';
import { Asked } from './asked.tsx';
import { useSayTrouble } from './say-trouble.ts';
import { ShowMore } from './show-more.tsx';
import { usePages } from './use-pages.ts';
import classes from './office.module.css';

/** Changes that their authors were not allowed to make: taken or refused here. */
export function QuarantinePart() {
  const admin = useOfficeAdmin();
  const ask = useCallback(
    async (before: string | null) => {
      const page = await admin.quarantine(before);
      if (!page.ok) return page;
      const { quarantined, next } = page.value;
      return ok({ items: quarantined.filter(({ state }) => state === 'waits'), next });
    },
    [admin],
  );
  const { answer, more, again } = usePages(ask);
  return (
    <Asked answer={answer} again={again}>
      {({ items, next, failed }) => (
        <>
          <Waiting waiting={items} isEnd={next === null} onDecided={again} />
          <ShowMore isEnd={next === null} failed={failed} onMore={more} />
        </>
      )}
    </Asked>
  );
}

function Waiting(props: {
  readonly waiting: readonly Quarantined[];
  /** Nothing waits besides these. */
  readonly isEnd: boolean;
  readonly onDecided: () => void;
}) {
  const { t } = useTranslation('officeAdmin');
  const { waiting, isEnd, onDecided } = props;
  const known = useLive(quarantinedRecords, waiting);
  if (waiting.length === 0) {
    return <Empty title={t('quarantine.none')} why={t('quarantine.why')} />;
  }
  if (!known) return null;
  const title = t(isEnd ? 'quarantine.title' : 'quarantine.titleMore', { count: waiting.length });
  return (
    <Stack gap="sm">
      <h2 className={classes['title']}>{title}</h2>
      <ul className={classes['conflicts']} aria-label={title}>
        {waiting.map((one) => (
          <Item key={one.operation} one={one} known={known} onDecided={onDecided} />
        ))}
      </ul>
    </Stack>
  );
}

function Item({
  one,
  known,
  onDecided,
}: {
  readonly one: Quarantined;
  readonly known: QuarantinedRecords;
  readonly onDecided: () => void;
}) {
  const { t } = useTranslation('officeAdmin');
  const { moment } = useFormats();
  const admin = useOfficeAdmin();
  const say = useSayTrouble();
  const { member, at } = one;
  const { what, client, steps } = useChange(one, known);
  const decide = async (decision: 'take' | 'refuse') => {
    const done = await admin.decide(one.operation, decision);
    notifications.show(
      done.ok
        ? { message: t(decision === 'take' ? 'quarantine.taken' : 'quarantine.refused') }
        : { color: 'orange', message: say(done.error) },
    );
    onDecided();
  };
  return (
    <li className={classes['conflict']}>
      <div className={classes['head']}>
        {client === '' ? null : <strong className={classes['name']}>{client}</strong>}
        <span className={classes['what']}>{what}</span>
        <span className={classes['quiet']}>{t('quarantine.by', { member, when: moment(at) })}</span>
      </div>
      <ul className={classes['steps']}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <Group gap="xs">
        <Button
          size="compact-sm"
          aria-label={t('quarantine.takeThis', { what, member })}
          onClick={() => void decide('take')}
        >
          {t('quarantine.take')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('quarantine.refuseThis', { what, member })}
          onClick={() => void decide('refuse')}
        >
          {t('quarantine.refuse')}
        </Button>
      </Group>
    </li>
  );
}

/** What a change would do, in words: each field with what it holds and what it would. */
function useChange(one: Quarantined, { records, names, fields }: QuarantinedRecords) {
  const { t } = useTranslation('office');
  const context = useSayContext(fields, names);
  const { table, row: id, set } = one;
  if (!isTableName(table)) return { what: t('conflicts.unknownRecord'), client: '', steps: [] };
  const record = records.get(keyOfRecord(one));
  const row = record ?? { id };
  const value = (path: string, held: unknown) =>
    fieldValue({ table, path, value: held, row }, context) || context.t('timeline:nothing');
  const steps = Object.entries(set).map(([path, [to]]) =>
    path === gonePath
      ? t(`conflicts.record.${to === true ? 'removed' : 'there'}`)
      : context.t('timeline:step', {
          field: fieldLabel(table, path, context),
          from: value(path, valueAt(row, path)),
          to: value(path, to),
        }),
  );
  return {
    what: record ? recordText(table, record, context) : context.t('timeline:unknownRecord'),
    client: (record && names.get(clientOf(table, record) ?? '')) ?? '',
    steps,
  };
}
