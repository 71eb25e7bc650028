import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WakeRule } from '../../../shared/domain/revival/wake-rule.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Invitee } from '../../data/commands/invite-clients.ts';
import type { AsleepList } from '../../data/queries/asleep-clients.ts';
import { wakeRules } from '../../data/queries/wake-rules.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex, useLive } from '../../hooks/book.tsx';
import { useToday } from '../../hooks/today.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { AsleepTable } from './asleep-table.tsx';
import { CampaignForm } from './campaign-form.tsx';
import { ChanceHow } from './chance-how.tsx';
import { RulesSection } from './rules-section.tsx';
import classes from '../../ui/sections.module.css';

/** So many stand on the list before more are asked for. */
const atOnce = 50;

/** The list of the day: who is asleep or dead by the office's rules. */
export function AsleepPart({ tabs }: { readonly tabs: ReactNode }) {
  const rules = useLive(wakeRules);
  return rules ? <Asked tabs={tabs} rules={rules} /> : null;
}

function Asked({ tabs, rules }: { readonly tabs: ReactNode; readonly rules: readonly WakeRule[] }) {
  const { currency = null } = useSearch({ from: '/revival' });
  const today = useToday();
  const [limit, setLimit] = useState(atOnce);
  const list = useIndex(
    useCallback(
      async (index: IndexQuestions) => index.asleep({ today, rules, currency }, limit),
      [today, rules, currency, limit],
    ),
  );
  const heading = useHeading();
  const { t } = useTranslation('revival');
  if (!list) {
    const isFitting = rules.some(({ aliveBelow }) => aliveBelow !== undefined);
    return isFitting ? <Text p="lg">{t('rules.working')}</Text> : null;
  }
  return (
    <Page {...heading(list)}>
      {tabs}
      <RulesSection rules={rules} />
      {list.tooLittle ? <Text size="sm">{t('rules.little')}</Text> : null}
      <List list={list} onMore={() => setLimit(limit + atOnce)} />
      <ChanceHow list={list} />
    </Page>
  );
}

function List({ list, onMore }: { readonly list: AsleepList; readonly onMore: () => void }) {
  const { t } = useTranslation('revival');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [starting, setStarting] = useState(false);
  const { rows } = list;
  const all = list.counts.asleep + list.counts.dead;
  const more = Math.min(atOnce, all - rows.length);
  const invitees: readonly Invitee[] = rows
    .filter(({ id }) => chosen.has(id))
    .map(({ id: clientId, state }) => ({ clientId, state }));
  if (all === 0) return <Empty title={t('list.none')} why={t('list.noneWhy')} />;
  return (
    <section aria-label={t('list.title')} className={classes['section']}>
      {starting ? (
        <div className={classes['form']}>
          <CampaignForm
            campaign={null}
            invitees={invitees}
            onDone={(id) => {
              setStarting(false);
              if (id !== null) void navigate({ to: '/revival', search: { campaign: id } });
            }}
          />
        </div>
      ) : (
        <Choosing
          list={list}
          chosen={invitees.length}
          onChoose={(count) => setChosen(new Set(rows.slice(0, count).map(({ id }) => id)))}
          onStart={() => setStarting(true)}
        />
      )}
      <AsleepTable list={list} chosen={chosen} onChosen={setChosen} />
      <Group gap="sm">
        <Text size="sm">{t('list.shown', { shown: rows.length, all })}</Text>
        {more > 0 ? (
          <Button size="compact-sm" variant="default" onClick={onMore}>
            {t('list.more', { count: more })}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}

function Choosing(props: {
  readonly list: AsleepList;
  readonly chosen: number;
  readonly onChoose: (count: number) => void;
  readonly onStart: () => void;
}) {
  const { list, chosen, onChoose, onStart } = props;
  const { t } = useTranslation('revival');
  const first = Math.min(10, list.rows.length);
  return (
    <div className={classes['bar']}>
      <Button variant="default" onClick={() => onChoose(first)}>
        {t('list.first', { count: first })}
      </Button>
      {chosen > 0 ? (
        <>
          <Button variant="subtle" onClick={() => onChoose(0)}>
            {t('list.nobody')}
          </Button>
          <Button onClick={onStart}>{t('list.start')}</Button>
        </>
      ) : null}
      <Text size="sm" component="output">
        {chosen > 0 ? t('list.chosen', { count: chosen }) : ''}
      </Text>
      <Currency list={list} />
    </div>
  );
}

/** Amounts of two currencies are never added: the value is told in one of them. */
function Currency({ list }: { readonly list: AsleepList }) {
  const { t } = useTranslation('revival');
  const navigate = useNavigate({ from: '/revival' });
  if (list.currencies.length < 2) return null;
  return (
    <NativeSelect
      label={t('list.currency')}
      value={list.currency ?? ''}
      data={[...list.currencies]}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: '.', search: (now) => ({ ...now, currency: value }), replace: true })
      }
    />
  );
}

function useHeading() {
  const { t } = useTranslation('revival');
  return ({ counts, clients }: AsleepList) =>
    counts.asleep + counts.dead === 0
      ? { heading: t('heading.none') }
      : { heading: t('heading.list', { ...counts, clients }), detail: t('detail') };
}
