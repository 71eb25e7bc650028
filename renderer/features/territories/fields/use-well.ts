import { useEffect, useState } from 'react';
import type { EngineerForm } from '../../../../shared/domain/territory/engineer-form.ts';
import { engineersOf } from '../../../../shared/domain/territory/well-form.ts';
import type { WellProblem } from '../../../../shared/domain/territory/well-form.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { removeWell, saveWell } from '../../../data/commands/save-well.ts';
import { wells } from '../../../data/queries/field-plans.ts';
import { useCommand, useIndexQuestions, useLive, useNewId } from '../../../hooks/book.tsx';

export type WellHand = ReturnType<typeof useWell>;

const noWells: Awaited<ReturnType<typeof wells>> = [];

/** The team whose fields are made: one that is kept, or one for this time. */
export function useWell() {
  const all = useLive(wells) ?? noWells;
  const index = useIndexQuestions();
  const newId = useNewId();
  const write = useCommand(saveWell);
  const drop = useCommand(removeWell);
  const [id, setId] = useState<Id | null>(null);
  const [name, setName] = useState('');
  /** Positions of the clients in the common field. */
  const [common, setCommon] = useState<readonly number[]>([]);
  /** Clients of the common field that have no place, and so are on no map. */
  const [unplaced, setUnplaced] = useState<readonly Id[]>([]);
  const [problems, setProblems] = useState<readonly WellProblem[]>([]);
  const well = all.find((one) => one.id === id) ?? null;
  const ids = well?.common.join(',') ?? '';
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const asked = ids === '' ? [] : ids.split(',');
      const { positions } = await index.fieldClientsOf(asked, 'client');
      const placed = new Set(await index.idsAt([...positions]));
      if (!isCurrent) return;
      setCommon([...positions]);
      setUnplaced(asked.filter((one) => !placed.has(one)));
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [index, ids]);

  const choose = (chosen: Id | null): readonly EngineerForm[] | null => {
    const found = all.find((one) => one.id === chosen) ?? null;
    setId(found?.id ?? null);
    setName(found?.name ?? '');
    setProblems([]);
    return found && engineersOf(found);
  };

  const save = async (engineers: readonly EngineerForm[]): Promise<boolean> => {
    const known = await index.idsAt(common);
    const kept = [...known.filter((one) => one !== null), ...unplaced];
    const form = { name, engineers, common: kept, note: well?.note ?? '' };
    const saved = await write(well?.id ?? newId(), form);
    setProblems(saved.ok ? [] : saved.error);
    if (saved.ok) setId(saved.value.id);
    return saved.ok;
  };

  const remove = async (): Promise<Id | null> => {
    if (!well) return null;
    const gone = await drop(well.id);
    choose(null);
    return gone.ok ? gone.value : null;
  };

  return {
    all,
    id: well?.id ?? null,
    name,
    setName,
    common,
    setCommon,
    problems,
    choose,
    save,
    remove,
  };
}
