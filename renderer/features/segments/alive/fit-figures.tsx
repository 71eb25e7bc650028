import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AliveFigures } from '../../../data/index/measure-alive.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { How } from '../how.tsx';
import { useMoney } from '../money.ts';
import classes from '../segments.module.css';

/** The fitted parameters, how well they fit, and on how many clients they rest; each says how it comes about. */
export function FitFigures({ figures }: { readonly figures: AliveFigures }) {
  const { t } = useTranslation('segmentsAlive');
  const rows = useRows(figures);
  return (
    <section aria-labelledby="alive-fit">
      <Title order={2} id="alive-fit" mb="xs">
        {t('figures.title')}
      </Title>
      <table className={classes['figures']}>
        <tbody>
          {rows.map(({ key, value }) => (
            <tr key={key}>
              <th scope="row">{t(`figures.${key}`)}</th>
              <td>{value}</td>
              <td>
                <How
                  label={t('figures.howOf', { figure: t(`figures.${key}`) })}
                  says={[t(`how.${key}`)]}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useRows({ fit, clients, once, value, risk, view }: AliveFigures) {
  const { count, decimal } = useFormats();
  const money = useMoney(view.currency);
  if (fit.params === null) return [];
  const { r, alpha, a, b } = fit.params;
  return [
    { key: 'r', value: decimal(r, 3) },
    { key: 'alpha', value: decimal(alpha, 3) },
    { key: 'a', value: decimal(a, 3) },
    { key: 'b', value: decimal(b, 3) },
    { key: 'likelihood', value: decimal(fit.logLikelihood, 1) },
    { key: 'iterations', value: count(fit.iterations) },
    { key: 'clients', value: count(clients) },
    { key: 'repeaters', value: count(fit.repeaters) },
    { key: 'once', value: count(once) },
    { key: 'value', value: money.short(value) },
    { key: 'risk', value: money.short(Math.round(risk)) },
  ] as const;
}
