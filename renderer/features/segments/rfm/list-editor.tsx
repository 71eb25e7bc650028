import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RfmListProblem } from '../../../../shared/domain/segment/rfm-list.ts';
import { mostDefinitions } from '../../../../shared/domain/segment/rfm.ts';
import type { RfmDefinition } from '../../../../shared/domain/segment/rfm.ts';
import { setRfmList } from '../../../data/commands/set-rfm-list.ts';
import type { RfmFigures } from '../../../data/index/measure-rfm.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { DefinitionLine } from './definition-line.tsx';
import type { Definitions } from './use-definitions.ts';
import classes from './rfm.module.css';

/** The ordered list as it is being changed, with how many clients each line would have. */
export function ListEditor(props: {
  readonly draft: readonly RfmDefinition[];
  readonly definitions: Definitions;
  /** Of the draft. */
  readonly figures: RfmFigures;
  /** null closes it. */
  readonly onChange: (draft: readonly RfmDefinition[] | null) => void;
}) {
  const { draft, definitions, figures, onChange } = props;
  const { t } = useTranslation('segmentsRfm');
  const save = useCommand(setRfmList);
  const [problems, setProblems] = useState<readonly RfmListProblem[]>([]);
  const store = async (list: readonly RfmDefinition[] | null) => {
    const saved = await save(list);
    if (saved.ok) onChange(null);
    else setProblems(saved.error);
  };
  const change = (next: readonly RfmDefinition[]) => {
    setProblems([]);
    onChange(next);
  };
  const add = () => {
    const name = t('edit.newName');
    change([...draft, { name, r: [1, 5], f: [1, 5], m: [1, 5] }]);
  };
  const ofList = problems.filter(({ place }) => place < 0);
  return (
    <section aria-labelledby="rfm-edit" className={classes['editor']}>
      <Title order={2} id="rfm-edit">
        {t('edit.title')}
      </Title>
      <Text size="sm">{t('edit.why')}</Text>
      <ol className={classes['lines']}>
        {draft.map((definition, place) => (
          <DefinitionLine
            // oxlint-disable-next-line react/no-array-index-key -- the place is what a line is known by; names change while typed
            key={place}
            place={place}
            draft={draft}
            definition={definition}
            clients={figures.segments[place]?.clients ?? 0}
            problems={problems.filter((problem) => problem.place === place)}
            onChange={change}
          />
        ))}
      </ol>
      <Text size="sm">{t('edit.rest', { count: figures.segments.at(-1)?.clients ?? 0 })}</Text>
      {ofList.map(({ type }) => (
        <Alert key={type} color="red" variant="light">
          {t(`edit.problems.${type}`)}
        </Alert>
      ))}
      <Group gap="xs">
        <Button onClick={() => void store(draft)}>{t('edit.save')}</Button>
        <Button variant="default" onClick={() => onChange(null)}>
          {t('edit.cancel')}
        </Button>
        <Button variant="default" disabled={draft.length >= mostDefinitions} onClick={add}>
          {t('edit.add')}
        </Button>
        {definitions.isOwn ? (
          <Button variant="default" onClick={() => void store(null)}>
            {t('edit.usual')}
          </Button>
        ) : null}
      </Group>
    </section>
  );
}
