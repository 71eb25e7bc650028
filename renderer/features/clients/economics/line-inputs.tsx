import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CostOption, CostPhase } from '../../../../shared/domain/need/economics-sheet.ts';
import { costOptions, costPhases } from '../../../../shared/domain/need/economics-sheet.ts';
import type {
  CostForm,
  CostLineForm,
  EconomicsForm,
  EconomicsProblem,
} from '../../../../shared/domain/need/read-economics.ts';
import { newCostLine } from '../../../../shared/domain/need/read-economics.ts';
import { useNewId } from '../../../hooks/book.tsx';
import type { FrameParts } from '../form-frame/form-frame.tsx';
import { Tool } from '../page/tool.tsx';
import { troubles } from './cost-table.tsx';
import { useSayEconomicsProblem } from './use-say-problem.ts';
import classes from './economics.module.css';

type Parts = FrameParts<EconomicsForm, EconomicsProblem>;

/** The lines of buying and of using, and the ways to begin more. */
export function LineInputs({ typed, change, problems }: Parts) {
  const { t } = useTranslation('economics');
  const say = useSayEconomicsProblem();
  const newId = useNewId();
  const { lines } = typed;
  const add = (...added: readonly CostLineForm[]) => change({ lines: [...lines, ...added] });
  const set = (id: string, part: Partial<CostLineForm>) =>
    change({ lines: lines.map((line) => (line.id === id ? { ...line, ...part } : line)) });
  const none = say(problems, 'lines');
  return (
    <>
      {costPhases.map((phase) => (
        <section key={phase} aria-label={t(`phase.${phase}`)} className={classes['inputs']}>
          <Text fw={600}>{t(`phase.${phase}`)}</Text>
          {lines
            .filter((line) => line.phase === phase)
            .map((line, at) => (
              <LineFields
                key={line.id}
                line={line}
                at={at + 1}
                form={typed}
                problems={problems}
                onChange={(part) => set(line.id, part)}
                onRemove={() => change({ lines: lines.filter(({ id }) => id !== line.id) })}
              />
            ))}
          <Group gap="xs">
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => add(newCostLine(newId(), phase))}
            >
              {t(phase === 'buy' ? 'field.addBuy' : 'field.addUse')}
            </Button>
            {phase === 'buy' && lines.length === 0 ? (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() =>
                  add(...usual.map(([of, key]) => newCostLine(newId(), of, t(`usual.${key}`))))
                }
              >
                {t('field.usual')}
              </Button>
            ) : null}
          </Group>
        </section>
      ))}
      {none === null ? null : (
        <Text c="red" size="sm" role="alert">
          {none}
        </Text>
      )}
    </>
  );
}

/** What most sheets have: buying is more than the price, and using more than the renewal. */
const usual = [
  ['buy', 'buy0'],
  ['buy', 'buy1'],
  ['buy', 'buy2'],
  ['buy', 'buy3'],
  ['use', 'use0'],
  ['use', 'use1'],
  ['use', 'use2'],
  ['use', 'use3'],
] as const satisfies readonly (readonly [CostPhase, string])[];

function LineFields(props: {
  readonly line: CostLineForm;
  readonly at: number;
  readonly form: EconomicsForm;
  readonly problems: readonly EconomicsProblem[];
  readonly onChange: (part: Partial<CostLineForm>) => void;
  readonly onRemove: () => void;
}) {
  const { line, at, form, problems, onChange, onRemove } = props;
  const { t } = useTranslation('economics');
  const say = useSayEconomicsProblem();
  return (
    <fieldset className={classes['line']}>
      <legend className={classes['hidden']}>
        {t('field.lineAt', { at, phase: t(`phase.${line.phase}`) })}
      </legend>
      <TextInput
        label={t('field.text')}
        value={line.text}
        error={say(problems, `${line.id}.text`)}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {costOptions.map((option) => (
        <CostFields
          key={option}
          option={option}
          line={line}
          form={form}
          problems={problems}
          onChange={(part) => onChange({ [option]: { ...line[option], ...part } })}
        />
      ))}
      <Tool icon={IconX} label={t('field.removeLine', { at })} run={onRemove} />
    </fieldset>
  );
}

function CostFields(props: {
  readonly option: CostOption;
  readonly line: CostLineForm;
  readonly form: EconomicsForm;
  readonly problems: readonly EconomicsProblem[];
  readonly onChange: (part: Partial<CostForm>) => void;
}) {
  const { option, line, form, problems, onChange } = props;
  const { t } = useTranslation('economics');
  const say = useSayEconomicsProblem();
  const cost = line[option];
  const input = (kind: keyof CostForm) => ({
    label: t('field.ofOption', {
      option: form[option],
      kind: t(`kind.${kind}`, { currency: form.currency }),
    }),
    value: cost[kind],
    error: say(problems, `${line.id}.${option}.${kind}`),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ [kind]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...input('money')} inputMode="decimal" />
      <TextInput {...input('time')} inputMode="decimal" />
      <NativeSelect
        {...input('trouble')}
        data={troubles.map((word, value) => ({
          value: String(value),
          label: t(`trouble.${word}`),
        }))}
      />
    </>
  );
}
