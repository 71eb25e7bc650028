import { useTranslation } from 'react-i18next';
import { fewestCases } from '../../../shared/domain/revival/return-chance.ts';
import type { AsleepList } from '../../data/queries/asleep-clients.ts';
import { useFormats } from '../../hooks/formats.ts';
import classes from '../../ui/sections.module.css';

/** What chance and value are, and the cases on which the chances rest. */
export function ChanceHow({ list }: { readonly list: AsleepList }) {
  const { t } = useTranslation(['revival', 'terms']);
  const { count, percent } = useFormats();
  const { rates, currency } = list;
  return (
    <details className={classes['how']}>
      <summary>{t('how.title')}</summary>
      <p>{t('how.chance', { fewest: fewestCases })}</p>
      <p>{t('how.value', { currency: currency ?? '–' })}</p>
      {rates.length === 0 ? (
        <p>{t('how.none')}</p>
      ) : (
        <table className={classes['table']} aria-label={t('how.table')}>
          <thead>
            <tr>
              <th scope="col">{t('how.years')}</th>
              <th scope="col" data-numeric>
                {t('how.cases')}
              </th>
              <th scope="col" data-numeric>
                {t('how.returned')}
              </th>
              <th scope="col" data-numeric>
                {t('how.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rates.map(({ years, cases, returned }) => (
              <tr key={years}>
                <th scope="row">{count(years)}</th>
                <td data-numeric>{count(cases)}</td>
                <td data-numeric>{count(returned)}</td>
                <td data-numeric>
                  {cases >= fewestCases ? percent(returned / cases) : t('terms:notAvailable')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
