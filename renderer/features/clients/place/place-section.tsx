import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { Whereabouts } from '../../../../shared/domain/place/where-is.ts';
import { whereIs } from '../../../../shared/domain/place/where-is.ts';
import { degreesOf } from '../../../hooks/degrees.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { Section } from '../page/section.tsx';
import { PlaceForm } from './place-form.tsx';

/** Where the client is, and by what that is known. */
export function PlaceSection({ client }: { readonly client: Client }) {
  const { t } = useTranslation('territories');
  const [setting, setSetting] = useState(false);
  const where = whereIs(client);
  const say = useSayWhere();
  const canSet = client.archivedAt === null && !setting;
  return (
    <Section
      title={t('point.title')}
      action={
        canSet ? (
          <Button size="compact-sm" variant="default" onClick={() => setSetting(true)}>
            {t(client.point ? 'point.change' : 'point.set')}
          </Button>
        ) : null
      }
    >
      <Text>{say(where)}</Text>
      {setting ? <PlaceForm client={client} onDone={() => setSetting(false)} /> : null}
    </Section>
  );
}

function useSayWhere() {
  const { t } = useTranslation('territories');
  const formats = useFormats();
  return (where: Whereabouts | null) => {
    if (!where) return t('point.unknown');
    const at = t('point.at', degreesOf(where.point, formats));
    if (where.by === 'own') return t('point.own', { at });
    const { name, province, prefecture } = where.place;
    const within = [province, prefecture].filter((one) => one !== null && one !== name).join(' ');
    return t('point.place', { at, place: within === '' ? name : `${name} (${within})` });
  };
}
