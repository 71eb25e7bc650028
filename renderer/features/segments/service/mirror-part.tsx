import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Mirror, MirrorRow } from '../../../../shared/domain/segment/service-mirror.ts';
import type { SegmentService } from '../../../../shared/domain/segment/service-mode.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { MirrorChart } from './mirror-chart.tsx';
import { isSaid, useSayGap } from './say-gap.ts';
import classes from '../../../ui/sections.module.css';

type Props = {
  readonly mirror: Mirror;
  readonly services: readonly SegmentService[];
  readonly from: string;
  readonly to: string;
};

/** Intended against logged time: the picture, the table that proves it, and each engineer by himself. */
export function MirrorPart(props: Props) {
  const { mirror, from, to } = props;
  const { t } = useTranslation('segmentService');
  const { shortDay } = useFormats();
  if (mirror.visits === 0) return null;
  return (
    <section aria-labelledby="mirror" className={classes['section']}>
      <Title order={2} id="mirror">
        {t('mirror.title')}
      </Title>
      <MirrorChart mirror={mirror} />
      <BySegment {...props} />
      {mirror.without === 0 ? null : (
        <Text size="sm">{t('mirror.without', { count: mirror.without })}</Text>
      )}
      <ByEngineer mirror={mirror} />
      <details className={classes['how']}>
        <summary>{t('how.title')}</summary>
        <p>{t('how.text', { from: shortDay(from), to: shortDay(to) })}</p>
      </details>
    </section>
  );
}

/** What the office has not set. */
const unset = '–';

function BySegment({ mirror, services }: Props) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const { count, percent, decimal } = useFormats();
  const sayGap = useSayGap();
  const share = (value: number | null) =>
    value === null ? t('terms:notAvailable') : percent(value);
  const columns = ['face', 'visits', 'hours', 'logged', 'intended', 'gap'] as const;
  return (
    <section className={classes['scroll']} tabIndex={0} aria-label={t('mirror.label')}>
      <table className={classes['table']} aria-label={t('mirror.label')}>
        <thead>
          <tr>
            <th scope="col">{t('mirror.segment')}</th>
            <th scope="col">{t('mirror.mode')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" data-numeric>
                {t(`mirror.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mirror.rows.filter(isSaid).map((row) => {
            const service = services.find(({ segment }) => segment === row.segment);
            return (
              <tr key={row.segment ?? 'none'}>
                <th scope="row">{t(`terms:segment.${row.segment ?? 'none'}`)}</th>
                <td>{service ? t(`mode.${service.mode}`) : unset}</td>
                <td data-numeric>{share(row.visits === 0 ? null : row.faceToFace / row.visits)}</td>
                <td data-numeric>{count(row.visits)}</td>
                <td data-numeric>{decimal(row.minutes / 60, 1)}</td>
                <td data-numeric>{share(row.share)}</td>
                <td data-numeric>{row.intended === null ? unset : percent(row.intended)}</td>
                <td data-numeric>{row.gap === null ? unset : sayGap(row.gap)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function ByEngineer({ mirror }: { readonly mirror: Mirror }) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const { decimal } = useFormats();
  const segments = mirror.rows.filter(isSaid).map(({ segment }) => segment);
  return (
    <section className={classes['scroll']} tabIndex={0} aria-label={t('mirror.engineers')}>
      <table className={classes['table']} aria-label={t('mirror.engineers')}>
        <thead>
          <tr>
            <th scope="col">{t('mirror.engineer')}</th>
            <th scope="col" data-numeric>
              {t('mirror.hours')}
            </th>
            {segments.map((segment) => (
              <th key={segment ?? 'none'} scope="col" data-numeric>
                {t(`terms:segment.${segment ?? 'none'}`)}
              </th>
            ))}
            <th scope="col">{t('mirror.biggest')}</th>
          </tr>
        </thead>
        <tbody>
          {mirror.engineers.map(({ engineer, minutes, rows }) => (
            <tr key={engineer}>
              <th scope="row">{engineer === '' ? t('mirror.nobody') : engineer}</th>
              <td data-numeric>{decimal(minutes / 60, 1)}</td>
              {segments.map((segment) => (
                <td key={segment ?? 'none'} data-numeric>
                  <Cell row={rows.find((row) => row.segment === segment)} />
                </td>
              ))}
              <td>
                <Furthest rows={rows} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ row }: { readonly row: MirrorRow | undefined }) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const { percent } = useFormats();
  const sayGap = useSayGap();
  if (!row || row.share === null) return t('terms:notAvailable');
  const share = percent(row.share);
  return row.gap === null ? share : t('mirror.cell', { share, gap: sayGap(row.gap) });
}

function Furthest({ rows }: { readonly rows: readonly MirrorRow[] }) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const sayGap = useSayGap();
  const [first] = rows
    .filter(({ gap }) => gap !== null)
    .toSorted((a, b) => Math.abs(b.gap ?? 0) - Math.abs(a.gap ?? 0));
  if (!first) return unset;
  const segment = t(`terms:segment.${first.segment ?? 'none'}`);
  return t('mirror.biggestOf', { segment, gap: sayGap(first.gap) });
}
