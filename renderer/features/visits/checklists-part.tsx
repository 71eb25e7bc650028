import { ActionIcon, Button, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilledChecklist, FilledItem } from '../../../shared/domain/visit/checklist.ts';
import { itemStates, notOk, takeAlong } from '../../../shared/domain/visit/checklist.ts';
import type { FullProps } from './full-props.ts';
import { Part } from './part.tsx';
import classes from './in-full.module.css';

/** The checklists that are gone through at the site, and what was found not in order. */
export function ChecklistsPart({ full, change, around }: FullProps) {
  const { t } = useTranslation('visitFull');
  const taken = new Set(full.checklists.map(({ checklistId }) => checklistId));
  const offered = (around?.checklists ?? []).filter(({ id }) => !taken.has(id));
  const replace = (now: FilledChecklist) =>
    change({
      checklists: full.checklists.map((one) => (one.checklistId === now.checklistId ? now : one)),
    });
  return (
    <Part title={t('part.checklists')}>
      {full.checklists.map((filled) => (
        <Filled
          key={filled.checklistId}
          filled={filled}
          latest={around?.checklists.find(({ id }) => id === filled.checklistId)?.version}
          onChange={replace}
          onRemove={() =>
            change({
              checklists: full.checklists.filter((one) => one.checklistId !== filled.checklistId),
            })
          }
        />
      ))}
      {offered.length > 0 ? (
        <NativeSelect
          label={t('checklist.add')}
          value=""
          data={[
            { value: '', label: t('checklist.choose') },
            ...offered.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const chosen = offered.find(({ id }) => id === event.currentTarget.value);
            if (chosen) change({ checklists: [...full.checklists, takeAlong(chosen)] });
          }}
        />
      ) : null}
      {offered.length + taken.size === 0 ? <Text size="sm">{t('checklist.none')}</Text> : null}
      <Bad full={full} change={change} />
    </Part>
  );
}

type FilledProps = {
  readonly filled: FilledChecklist;
  /** The version that the office has by now. */
  readonly latest: number | undefined;
  readonly onChange: (filled: FilledChecklist) => void;
  readonly onRemove: () => void;
};

function Filled({ filled, latest, onChange, onRemove }: FilledProps) {
  const { t } = useTranslation('visitFull');
  const { name, version, items } = filled;
  const done = items.filter(({ state }) => state !== null).length;
  const replace = (now: FilledItem) =>
    onChange({ ...filled, items: items.map((one) => (one.id === now.id ? now : one)) });
  return (
    <div role="group" aria-label={name} className={classes['filled']}>
      <div className={classes['head']}>
        <span>{name}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('checklist.remove', { name })}
          title={t('checklist.remove', { name })}
          onClick={onRemove}
        >
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <Text size="sm" c="dimmed" pb={8}>
        {t('checklist.version', { version })} · {t('checklist.done', { done, all: items.length })}
        {latest === undefined || latest <= version
          ? null
          : ` · ${t('checklist.newer', { version: latest })}`}
      </Text>
      <ul className={classes['list']}>
        {items.map((item) => (
          <Item key={item.id} item={item} onChange={replace} />
        ))}
      </ul>
    </div>
  );
}

function Item(props: { readonly item: FilledItem; readonly onChange: (item: FilledItem) => void }) {
  const { item, onChange } = props;
  const { t } = useTranslation('visitFull');
  const { text, state, remark } = item;
  const remarked = state === 'not-ok' || state === 'not-applicable' || remark !== '';
  return (
    <li className={classes['entry']}>
      <div>{text}</div>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={text}
        value={state ?? ''}
        onChange={(chosen) =>
          onChange({ ...item, state: itemStates.find((one) => one === chosen) ?? null })
        }
        data={[
          { value: '', label: '–' },
          ...itemStates.map((one) => ({ value: one, label: t(`state.${one}`) })),
        ]}
      />
      {remarked ? (
        <TextInput
          size="xs"
          aria-label={t('checklist.remark', { item: text })}
          placeholder={t('checklist.remark', { item: text })}
          value={remark}
          maxLength={500}
          onChange={(event) => onChange({ ...item, remark: event.currentTarget.value })}
        />
      ) : null}
    </li>
  );
}

/** What was not ok, each offered as a next step. */
function Bad({ full, change }: Pick<FullProps, 'full' | 'change'>) {
  const { t } = useTranslation('visitFull');
  const bad = notOk(full.checklists);
  if (bad.length === 0) return null;
  const steps = new Set(full.steps.map(({ id }) => id));
  return (
    <div className={classes['bad']}>
      <Text size="sm" fw={600}>
        {t('checklist.notOk', { count: bad.length })}
      </Text>
      <ul className={classes['list']}>
        {bad.map(({ id, text, remark }) => (
          <li key={id} className={classes['entry']}>
            <span>{remark === '' ? text : t('said.answer', { label: text, value: remark })}</span>
            {steps.has(id) ? (
              <Text size="sm" c="dimmed">
                {t('checklist.isStep')}
              </Text>
            ) : (
              <div>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('checklist.asStepOf', { item: text })}
                  onClick={() =>
                    change({
                      steps: [
                        ...full.steps,
                        {
                          id,
                          text:
                            remark === '' ? text : t('said.answer', { label: text, value: remark }),
                          day: '',
                          owner: '',
                        },
                      ],
                    })
                  }
                >
                  {t('checklist.asStep')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
