import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DivisionForm } from '../../../../shared/domain/territory/division-form.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import type { WellHand } from './use-well.ts';
import classes from '../../../ui/sections.module.css';

const thisTime = '';

/** Which team it is about; one can be kept with its engineers, their hours and homes, and its common field. */
export function WellPart(props: {
  readonly well: WellHand;
  readonly form: DivisionForm;
  readonly onForm: (form: DivisionForm) => void;
}) {
  const { well, form, onForm } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const noteUndo = useUndoNote();
  const [said, setSaid] = useState('');
  const wrong = well.problems.some(({ field }) => field === 'well');

  function choose(id: string) {
    const engineers = well.choose(id === thisTime ? null : id);
    setSaid('');
    if (engineers) onForm({ ...form, engineers });
  }

  async function save() {
    const isKept = await well.save(form.engineers);
    setSaid(
      t(isKept ? 'territoryPlans:well.saved' : 'territoryPlans:well.notSaved', { name: well.name }),
    );
  }

  async function remove() {
    const action = await well.remove();
    setSaid('');
    if (action) noteUndo(t('territoryPlans:well.removed', { name: well.name }), action);
  }

  return (
    <Group align="flex-end" gap="sm">
      <NativeSelect
        label={t('territoryPlans:well.label')}
        value={well.id ?? thisTime}
        data={[
          { value: thisTime, label: t('territoryPlans:well.thisTime') },
          ...well.all.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget: { value } }) => choose(value)}
      />
      <TextInput
        label={t('territoryPlans:well.name')}
        value={well.name}
        error={wrong ? t('territoryPlans:well.nameless') : null}
        onChange={({ currentTarget: { value } }) => well.setName(value)}
      />
      <Button variant="default" onClick={() => void save()}>
        {t('territoryPlans:well.save')}
      </Button>
      {well.id === null ? null : (
        <Button variant="subtle" onClick={() => void remove()}>
          {t('territoryPlans:well.remove')}
        </Button>
      )}
      <output className={classes['quiet']}>{said}</output>
    </Group>
  );
}
