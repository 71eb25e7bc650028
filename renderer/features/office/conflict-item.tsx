import { Badge, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictSide } from '../../../shared/domain/conflict/conflict.ts';
import type { ConflictChoice } from '../../../shared/domain/conflict/decide-conflict.ts';
import { decideConflict } from '../../../shared/domain/conflict/decide-conflict.ts';
import { ownValueOf } from '../../../shared/domain/conflict/own-value.ts';
import type { ShownConflict } from '../../data/queries/conflicts.ts';
import { useFormats } from '../../hooks/formats.ts';
import { shortened } from '../../hooks/saying/field-value.ts';
import type { ConflictWords } from './conflict-words.ts';
import { OwnValueForm } from './own-value-form.tsx';
import { useDecide } from './use-decide.ts';
import classes from './office.module.css';

type Props = { readonly shown: ShownConflict; readonly words: ConflictWords };

/** One conflict: both values, who wrote them, when and where, the value before, and what can be decided. */
export function ConflictItem({ shown, words }: Props) {
  const { conflict } = shown;
  return (
    <li className={classes['conflict']}>
      <Head shown={shown} words={words} />
      <Values shown={shown} words={words} />
      {words.now === null ? null : <p className={classes['note']}>{words.now}</p>}
      <Steps key={conflict.state} shown={shown} words={words} />
    </li>
  );
}

function Head({ shown: { conflict, client }, words }: Props) {
  const { t } = useTranslation('office');
  const { moment } = useFormats();
  const { clientId, state, kind, decidedBy, decidedAt } = conflict;
  const mark = state === 'open' ? kind : state;
  return (
    <div className={classes['head']}>
      <strong className={classes['name']} title={client ?? undefined}>
        {clientId === null || client === null ? (
          t('conflicts.noClient')
        ) : (
          <Link to="/clients/$id" params={{ id: clientId }}>
            {client}
          </Link>
        )}
      </strong>
      <span className={classes['what']}>{words.what}</span>
      <Badge
        variant="outline"
        color="gray"
        tt="none"
        fw={500}
        className={classes['mark'] ?? ''}
        data-waits={state === 'open' && kind !== 'later-stands'}
      >
        {t(`conflicts.mark.${mark}`)}
      </Badge>
      {decidedAt === null ? null : (
        <span className={classes['quiet']}>
          {t('conflicts.by', {
            name: decidedBy === null || decidedBy === '' ? t('conflicts.nobody') : decidedBy,
            when: moment(decidedAt),
          })}
        </span>
      )}
    </div>
  );
}

function Values({ shown: { conflict }, words }: Props) {
  const { t } = useTranslation('office');
  const { base, stands, fell, state } = conflict;
  const stood = state === 'open' || state === 'kept' ? 'stands' : 'stood';
  const side = (title: string, of: ConflictSide) => (
    <div>
      <dt>{title}</dt>
      <dd className={classes['value']}>{words.value(of.value)}</dd>
      <dd className={classes['quiet']}>{words.by(of)}</dd>
    </div>
  );
  return (
    <dl className={classes['values']}>
      {side(t(`conflicts.${stood}`), stands)}
      {side(t('conflicts.fell'), fell)}
      <div>
        <dt>{t('conflicts.before')}</dt>
        <dd className={classes['value']}>{words.value(base)}</dd>
      </div>
    </dl>
  );
}

const choices = ['keep', 'take', 'both'] as const;

/** What can be decided: only what would be taken. */
function offered({ conflict, record, former }: ShownConflict) {
  const deciding = { conflict, row: record, removed: former, by: '', at: 0 };
  return choices.filter(
    (kind) =>
      !(kind === 'keep' && conflict.state === 'kept') && decideConflict(deciding, { kind }).ok,
  );
}

function Steps({ shown, words }: Props) {
  const { t } = useTranslation('office');
  const { conflict, record } = shown;
  const { decide } = useDecide();
  const [editing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const own = ownValueOf(conflict, record);
  const run = async (choice: ConflictChoice) => {
    const next = neighbourOf(place.current);
    if (await decide(conflict, choice)) next?.querySelector<HTMLElement>('button')?.focus();
  };
  const { what } = words;
  const valueOf = { keep: conflict.stands.value, take: conflict.fell.value, both: null };
  return (
    <div ref={place} className={classes['steps']}>
      <Group gap="xs">
        {offered(shown).map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant={kind === 'keep' && conflict.state === 'open' ? 'filled' : 'default'}
            aria-label={t(`conflicts.${kind}This`, {
              what,
              value: shortened(words.value(valueOf[kind])),
            })}
            onClick={() => void run({ kind })}
          >
            {t(`conflicts.${kind}`)}
          </Button>
        ))}
        {own ? (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={editing}
            aria-label={t('conflicts.editThis', { what })}
            onClick={() => setEditing(!editing)}
          >
            {t('conflicts.edit')}
          </Button>
        ) : null}
      </Group>
      {editing && own && record ? (
        <OwnValueForm
          path={conflict.path}
          record={record}
          own={own}
          field={words.field}
          onValue={(value) => void run({ kind: 'own', value })}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </div>
  );
}

/** The conflict where the keyboard goes on when this one has left the list. */
function neighbourOf(within: HTMLElement | null): Element | null {
  const item = within?.closest('li');
  return item?.nextElementSibling ?? item?.previousElementSibling ?? null;
}
