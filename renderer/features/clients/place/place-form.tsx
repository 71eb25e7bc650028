import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Point } from '../../../../shared/domain/place/point.ts';
import { readPoint } from '../../../../shared/domain/place/read-point.ts';
import { whereIs } from '../../../../shared/domain/place/where-is.ts';
import { setPoint } from '../../../data/commands/set-point.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFirstProblem } from '../../../hooks/first-problem.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { useMapWords } from '../../../hooks/use-map-words.ts';
import { PointMap } from '../../../ui/map/map.tsx';

/** Says where the client is, by degrees or by a click on the map. */
export function PlaceForm(props: { readonly client: Client; readonly onDone: () => void }) {
  const { client, onDone } = props;
  const { t } = useTranslation('territories');
  const { ref, ...form } = usePlaceForm(client, onDone);
  const { texts, fault } = form;
  return (
    <form
      ref={ref}
      noValidate
      aria-label={t('point.form', { name: client.name })}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void form.save();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('point.how')}</Text>
        <Group gap="sm" align="flex-start" grow>
          <TextInput
            label={t('point.east')}
            inputMode="decimal"
            value={texts.east}
            error={fault}
            onChange={({ currentTarget: { value } }) => form.type({ ...texts, east: value })}
          />
          <TextInput
            label={t('point.north')}
            inputMode="decimal"
            value={texts.north}
            error={fault !== null}
            onChange={({ currentTarget: { value } }) => form.type({ ...texts, north: value })}
          />
        </Group>
        <PlaceMap
          client={client}
          placed={form.typed}
          onPlace={({ east, north }) =>
            form.type({ east: east.toFixed(5), north: north.toFixed(5) })
          }
        />
        <Group gap="xs" justify="flex-end">
          {client.point ? (
            <Button variant="default" onClick={() => void form.write(null)}>
              {t('point.clear')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onDone}>
            {t('point.cancel')}
          </Button>
          <Button type="submit">{t('point.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function usePlaceForm(client: Client, onDone: () => void) {
  const { t } = useTranslation('territories');
  const set = useCommand(setPoint);
  const noteUndo = useUndoNote();
  const [texts, setTexts] = useState({
    east: String(client.point?.east ?? ''),
    north: String(client.point?.north ?? ''),
  });
  const [fault, setFault] = useState<string | null>(null);
  const [refused, setRefused] = useState(0);
  const ref = useFirstProblem(refused);
  const read = readPoint(texts.east, texts.north);
  const refuse = (why: string) => {
    setFault(why);
    setRefused(refused + 1);
  };
  const write = async (point: Point | null) => {
    const done = await set(client.id, point);
    if (!done.ok) {
      refuse(t('point.gone'));
      return;
    }
    const { name } = client;
    noteUndo(point ? t('point.saved', { name }) : t('point.cleared', { name }), done.value);
    onDone();
  };
  return {
    ref,
    texts,
    fault,
    write,
    typed: read.ok ? read.value : null,
    type: (now: typeof texts) => {
      setTexts(now);
      setFault(null);
    },
    save: async () => {
      if (!read.ok) refuse(t(`point.fault.${read.error}`));
      else if (!read.value) refuse(t('point.none'));
      else await write(read.value);
    },
  };
}

/** Where it was thought to be, and where it is being put. */
function PlaceMap(props: {
  readonly client: Client;
  readonly placed: Point | null;
  readonly onPlace: (point: Point) => void;
}) {
  const { client } = props;
  const { count } = useFormats();
  const words = useMapWords(1);
  const { t } = useTranslation('territories');
  const point = whereIs(client)?.point ?? null;
  const [east, north] = [point?.east ?? null, point?.north ?? null];
  const points = useMemo(
    () => ({
      east: Float32Array.from(east === null ? [] : [east]),
      north: Float32Array.from(north === null ? [] : [north]),
      group: new Uint8Array(east === null ? 0 : 1),
    }),
    [east, north],
  );
  return (
    <PointMap
      words={{ ...words, name: t('point.onMap') }}
      count={count}
      points={points}
      groups={[{ label: client.name, count: points.east.length }]}
      height={320}
      placed={props.placed}
      onPlace={props.onPlace}
    />
  );
}
