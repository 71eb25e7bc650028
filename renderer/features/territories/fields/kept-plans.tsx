import { Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldWish } from '../../../../shared/domain/territory/fields.ts';
import type { Plan } from '../../../../shared/domain/territory/plan.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { removePlan } from '../../../data/commands/save-plan.ts';
import { keptPlan, plans } from '../../../data/queries/field-plans.ts';
import { useAsk, useCommand, useIndexQuestions, useLive } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { CompareTable } from './compare-table.tsx';
import type { FieldPlan } from './field-plan.ts';
import type { OpenedPlan } from './kept-plan.ts';
import { opened } from './kept-plan.ts';
import classes from '../../../ui/sections.module.css';

/** Side by side there is room for the plan on the screen and three more. */
const mostCompared = 3;

/** The plans that were kept: drafts, and published ones, which are history. Each can be opened, and some be compared. */
export function KeptPlans(props: {
  readonly current: FieldPlan | null;
  /** What of the book a plan is figured with. */
  readonly now: Pick<FieldWish, 'cycles' | 'borders'>;
  readonly onOpen: (plan: FieldPlan) => void;
}) {
  const { current, now, onOpen } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const { shortDay } = useFormats();
  const all = useLive(plans) ?? [];
  const index = useIndexQuestions();
  const read = useAsk(keptPlan);
  const drop = useCommand(removePlan);
  const noteUndo = useUndoNote();
  /** What is ticked shows at once; its figures follow. */
  const [ticked, setTicked] = useState<readonly Id[]>([]);
  const [found, setFound] = useState<readonly OpenedPlan[]>([]);
  const compared = found.filter(({ kept }) => kept && ticked.includes(kept.id));
  const [said, setSaid] = useState('');

  async function find(id: Id): Promise<OpenedPlan | null> {
    const kept = await read(id);
    return kept && opened(kept, index, now);
  }

  async function open(plan: Plan) {
    const one = await find(plan.id);
    if (!one) return;
    setSaid(one.gone > 0 ? t('territoryPlans:keptPlans.gone', { count: one.gone }) : '');
    onOpen(one);
  }

  async function compare(plan: Plan, is: boolean) {
    setTicked(is ? [...ticked, plan.id] : ticked.filter((id) => id !== plan.id));
    const one = is ? await find(plan.id) : null;
    if (one) setFound((all) => [...all.filter(({ kept }) => kept?.id !== plan.id), one]);
  }

  async function remove(plan: Plan) {
    const gone = await drop(plan.id);
    setTicked(ticked.filter((id) => id !== plan.id));
    if (gone.ok) noteUndo(t('territoryPlans:keptPlans.removed', { name: plan.name }), gone.value);
  }

  if (all.length === 0) return null;
  return (
    <section className={classes['section']} aria-label={t('territoryPlans:keptPlans.title')}>
      <Title order={3}>{t('territoryPlans:keptPlans.title')}</Title>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={t('territoryPlans:keptPlans.title')}>
          <thead>
            <tr>
              <th scope="col">{t('territoryPlans:keptPlans.name')}</th>
              <th scope="col">{t('territoryPlans:keptPlans.day')}</th>
              <th scope="col">{t('territoryPlans:keptPlans.state')}</th>
              <th scope="col">{t('territoryPlans:keptPlans.compare')}</th>
              <th scope="col">{t('territoryPlans:keptPlans.steps')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((plan) => {
              const isCompared = ticked.includes(plan.id);
              return (
                <tr key={plan.id}>
                  <th scope="row">{plan.name}</th>
                  <td>{shortDay(plan.day)}</td>
                  <td>
                    {t(
                      plan.publishedAt
                        ? 'territoryPlans:keptPlans.published'
                        : 'territoryPlans:keptPlans.draft',
                    )}
                  </td>
                  <td>
                    <Checkbox
                      aria-label={t('territoryPlans:keptPlans.compareWhat', { name: plan.name })}
                      checked={isCompared}
                      disabled={!isCompared && ticked.length >= mostCompared}
                      onChange={({ currentTarget: { checked } }) => void compare(plan, checked)}
                    />
                  </td>
                  <td>
                    <Group gap="xs">
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={t('territoryPlans:keptPlans.openWhat', { name: plan.name })}
                        onClick={() => void open(plan)}
                      >
                        {t('territoryPlans:keptPlans.open')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={t('territoryPlans:keptPlans.removeWhat', { name: plan.name })}
                        onClick={() => void remove(plan)}
                      >
                        {t('territoryPlans:keptPlans.remove')}
                      </Button>
                    </Group>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {said === '' ? null : (
        <Text size="sm" role="status">
          {said}
        </Text>
      )}
      {compared.length > 0 ? <CompareTable current={current} plans={compared} /> : null}
    </section>
  );
}
