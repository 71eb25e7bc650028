import { Button, Group, MultiSelect, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostNeighbours } from '../../../../shared/domain/territory/region-border.ts';
import { setRegionNeighbours } from '../../../data/commands/set-region-neighbours.ts';
import { regionBorders } from '../../../data/queries/region-borders.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useCommand, useIndex, useLive, useNewId } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import type { RegionLine } from './region-lines.ts';
import { lonelyOf, regionLines } from './region-lines.ts';
import classes from '../../../ui/sections.module.css';

/** So many regions are shown before more are asked for. */
const atOnce = 20;
/** Nobody picks from thousands; what is searched for is found among all. */
const offered = 100;

const askFacets = async (index: IndexQuestions) => index.facets(false);

/** Which regions are next to each other, for fields that are made of whole regions. */
export function RegionsSection() {
  const { t } = useTranslation('territoryRegions');
  const { count } = useFormats();
  const facets = useIndex(askFacets);
  const rows = useLive(regionBorders);
  const [shown, setShown] = useState(atOnce);
  const lines = useMemo(
    () => (facets && rows ? regionLines(facets.regions, rows) : null),
    [facets, rows],
  );
  if (!lines) return null;
  const names = lines.map(({ region }) => region);
  const lonely = lonelyOf(lines);
  const few = lines.slice(0, shown);
  return (
    <section aria-label={t('title')} className={classes['section']}>
      <Title order={2}>{t('title')}</Title>
      <Text className={classes['quiet'] ?? ''} maw={720}>
        {lines.length === 0 ? t('none') : t('why')}
      </Text>
      {lonely > 0 ? <Text>{t('lonely', { count: lonely })}</Text> : null}
      {lines.length === 0 ? null : (
        <>
          <div className={classes['scroll']}>
            <table className={classes['table']} aria-label={t('title')}>
              <thead>
                <tr>
                  <th scope="col">{t('region')}</th>
                  <th scope="col" data-numeric>
                    {t('clients')}
                  </th>
                  <th scope="col">{t('place')}</th>
                  <th scope="col">{t('known')}</th>
                  <th scope="col">{t('said')}</th>
                </tr>
              </thead>
              <tbody>
                {few.map((line) => (
                  <Line key={line.region} line={line} names={names} clients={count(line.clients)} />
                ))}
              </tbody>
            </table>
          </div>
          {shown < lines.length ? (
            <Group gap="sm">
              <Text size="sm">{t('shown', { shown: few.length, all: lines.length })}</Text>
              <Button size="compact-sm" variant="default" onClick={() => setShown(shown + atOnce)}>
                {t('more')}
              </Button>
            </Group>
          ) : null}
        </>
      )}
    </section>
  );
}

function Line(props: {
  readonly line: RegionLine;
  readonly names: readonly string[];
  readonly clients: string;
}) {
  const { line, names, clients } = props;
  const { region, place, known, said } = line;
  const { t } = useTranslation('territoryRegions');
  const set = useCommand(setRegionNeighbours);
  const newId = useNewId();
  const noteUndo = useUndoNote();
  const choose = (neighbours: string[]) => {
    void set({ id: newId(), region, neighbours }).then((done) => {
      if (done.ok) noteUndo(t('saved', { region }), done.value);
    });
  };
  return (
    <tr>
      <th scope="row">{region}</th>
      <td data-numeric>{clients}</td>
      <td>{place ?? t('unknown')}</td>
      <td>{known.length === 0 ? t('nothing') : known.join(' · ')}</td>
      <td>
        <MultiSelect
          aria-label={t('neighboursOf', { region })}
          data={[...new Set([...names, ...said])].filter((one) => one !== region)}
          value={[...said]}
          maxValues={mostNeighbours}
          limit={offered}
          searchable
          miw={220}
          onChange={choose}
        />
      </td>
    </tr>
  );
}
