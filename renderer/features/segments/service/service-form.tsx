import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentLetter } from '../../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../../shared/domain/client/client.ts';
import type {
  SegmentService,
  ServiceForm as Typed,
  ServiceProblem,
} from '../../../../shared/domain/segment/service-mode.ts';
import { serviceFormOf, serviceModes } from '../../../../shared/domain/segment/service-mode.ts';
import { setServices } from '../../../data/commands/set-services.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFirstProblem } from '../../../hooks/first-problem.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import classes from '../../../ui/sections.module.css';

type Forms = Readonly<Record<SegmentLetter, Typed>>;

/** How the clients of each segment are to be served: mode, cycle and share of the time. */
export function ServiceForm({ services }: { readonly services: readonly SegmentService[] }) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const set = useCommand(setServices);
  const noteUndo = useUndoNote();
  const [typed, setTyped] = useState(() => formsOf(services));
  const [problems, setProblems] = useState<readonly ServiceProblem[]>([]);
  const [refused, setRefused] = useState(0);
  const form = useFirstProblem(refused);
  const change = (segment: SegmentLetter, part: Partial<Typed>) =>
    setTyped((now) => ({ ...now, [segment]: { ...now[segment], ...part } }));
  async function save() {
    const saved = await set(typed);
    setProblems(saved.ok ? [] : saved.error);
    if (saved.ok) noteUndo(t('intent.saved'), saved.value);
    else setRefused(refused + 1);
  }
  return (
    <form
      ref={form}
      noValidate
      aria-label={t('intent.title')}
      className={classes['section']}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Title order={2}>{t('intent.title')}</Title>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={t('intent.title')}>
          <thead>
            <tr>
              <th scope="col">{t('intent.segment')}</th>
              <th scope="col">{t('intent.mode')}</th>
              <th scope="col">{t('intent.cycle')}</th>
              <th scope="col">{t('intent.share')}</th>
            </tr>
          </thead>
          <tbody>
            {segmentLetters.map((segment) => (
              <Row
                key={segment}
                segment={segment}
                typed={typed[segment]}
                problems={problems}
                onChange={(part) => change(segment, part)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Text size="sm">{t('intent.rest')}</Text>
      <Group gap="xs">
        <Button type="submit">{t('intent.save')}</Button>
      </Group>
    </form>
  );
}

function formsOf(services: readonly SegmentService[]): Forms {
  const of = (segment: SegmentLetter): Typed => {
    const service = services.find((one) => one.segment === segment);
    return service ? serviceFormOf(service) : { mode: 'mixed', cycle: '', share: '' };
  };
  return { A: of('A'), B: of('B'), C: of('C') };
}

function Row(props: {
  readonly segment: SegmentLetter;
  readonly typed: Typed;
  readonly problems: readonly ServiceProblem[];
  readonly onChange: (part: Partial<Typed>) => void;
}) {
  const { segment: letter, typed, problems, onChange } = props;
  const { t } = useTranslation(['segmentService', 'terms']);
  const segment = t(`terms:segment.${letter}`);
  const has = (field: 'cycle' | 'share') =>
    problems.some((one) => one.segment === letter && one.field === field);
  const tooMuch = problems.some(({ type }) => type === 'more-than-all');
  const shareFault = has('share') ? t('intent.badShare') : tooMuch ? t('intent.tooMuch') : null;
  return (
    <tr>
      <th scope="row">{segment}</th>
      <td>
        <NativeSelect
          aria-label={t('intent.modeOf', { segment })}
          value={typed.mode}
          data={serviceModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            onChange({ mode: serviceModes.find((one) => one === value) ?? 'mixed' })
          }
        />
      </td>
      <td>
        <TextInput
          aria-label={t('intent.cycleOf', { segment })}
          inputMode="numeric"
          value={typed.cycle}
          error={has('cycle') ? t('intent.badCycle') : null}
          onChange={(event) => onChange({ cycle: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('intent.shareOf', { segment })}
          inputMode="decimal"
          value={typed.share}
          error={shareFault}
          onChange={(event) => onChange({ share: event.currentTarget.value })}
        />
      </td>
    </tr>
  );
}
