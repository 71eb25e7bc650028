import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { TeamForm as Typed, TeamProblem } from '../../../../shared/domain/team/read-team.ts';
import { teamPlaces } from '../../../../shared/domain/team/team-gaps.ts';
import type { Staff } from '../../../../shared/domain/team/team.ts';
import { setTeam } from '../../../data/commands/set-team.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { sayTeamProblem } from './say-team-problem.ts';
import { useNamesFor } from './use-names.ts';

const shape = z.object({
  sales: z.string(),
  delivery: z.string(),
  afterSales: z.string(),
  face: z.string(),
});

/** Names everybody of a team at once. */
export function TeamForm(props: {
  readonly client: Client;
  readonly staff: readonly Staff[];
  readonly onDone: () => void;
}) {
  const { client, staff, onDone } = props;
  const { t } = useTranslation('team');
  const save = useCommand(setTeam);
  const namesOf = useNamesFor(staff);
  const [before] = useState<Typed>(() => shape.parse(client.team));
  return (
    <FormFrame<Typed, TeamProblem>
      draftKey={`team.edit.${client.id}`}
      shape={shape}
      before={before}
      submitLabel={t('team.save')}
      send={async (_, changed) => {
        const saved = await save(client.id, changed);
        if (saved.ok) return { done: true };
        if (saved.error.type === 'client-not-found') {
          return { done: false, gone: t('problem.clientGone') };
        }
        return { done: false, problems: saved.error.problems };
      }}
      onDone={onDone}
    >
      {({ typed, problems, change }) =>
        teamPlaces.map((place) => (
          <Autocomplete
            key={place}
            label={t(`place.${place}`)}
            description={place === 'face' ? t('team.faceHint') : undefined}
            value={typed[place]}
            data={[...namesOf(place)]}
            limit={20}
            error={sayTeamProblem(problems, place, t)}
            onChange={(name) => change({ [place]: name })}
          />
        ))
      }
    </FormFrame>
  );
}
