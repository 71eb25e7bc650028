import { Button, CloseButton, Group, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RfmDefinition } from '../../../../shared/domain/segment/rfm.ts';
import type { RfmRow, RfmView } from '../../../data/index/measure-rfm.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useMoney } from '../money.ts';
import classes from './rfm.module.css';

const page = 50;

/** The clients of one segment, the largest sum first, a page at a time. */
export function SegmentClients(props: {
  readonly view: RfmView;
  readonly definitions: readonly RfmDefinition[];
  /** Its place in the list; -1 for those without. */
  readonly segment: number;
  readonly count: number;
  readonly onClose: () => void;
}) {
  const { view, definitions, segment, count, onClose } = props;
  const { t } = useTranslation('segmentsRfm');
  const [shown, setShown] = useState(page);
  const { day, currency, scope } = view;
  const rows = useIndex(
    useCallback(
      async (index: IndexQuestions) =>
        index.rfmRows({ day, currency, scope }, definitions, { segment, from: 0, to: shown }),
      [day, currency, scope, definitions, segment, shown],
    ),
  );
  const name = definitions[segment]?.name ?? t('segments.unnamed');
  const more = Math.min(page, count - shown);
  return (
    <section aria-labelledby="rfm-clients" className={classes['clients']}>
      <Group justify="space-between" mb="xs">
        <Title order={2} id="rfm-clients">
          {t('rows.title', { name, count })}
        </Title>
        <CloseButton aria-label={t('rows.close')} onClick={onClose} />
      </Group>
      {count === 0 ? (
        <Text>{t('rows.nobody')}</Text>
      ) : (
        <Rows rows={rows ?? []} currency={currency} />
      )}
      {more > 0 ? (
        <Button
          size="compact-sm"
          variant="default"
          mt="xs"
          onClick={() => {
            setShown(shown + page);
          }}
        >
          {t('rows.more', { count: more })}
        </Button>
      ) : null}
    </section>
  );
}

function Rows(props: { readonly rows: readonly RfmRow[]; readonly currency: string }) {
  const { rows, currency } = props;
  const { t } = useTranslation('segmentsRfm');
  const { count } = useFormats();
  const money = useMoney(currency);
  return (
    <div className={classes['wide']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('rows.client')}</th>
            {(['recency', 'frequency', 'monetary', 'scores'] as const).map((key) => (
              <th key={key} scope="col" data-numeric>
                {t(`rows.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, recencyDays, frequency, monetary, scores }) => (
            <tr key={id}>
              <td>
                <Link className={classes['link']} to="/clients/$id" params={{ id }}>
                  {name}
                </Link>
              </td>
              <td data-numeric>{count(recencyDays)}</td>
              <td data-numeric>{count(frequency)}</td>
              <td data-numeric>{money.full(monetary)}</td>
              <td data-numeric>{scores.join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
