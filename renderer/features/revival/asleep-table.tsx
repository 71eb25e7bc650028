import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { AsleepClient, AsleepList } from '../../data/queries/asleep-clients.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useSayReasons } from './say-wake.ts';
import classes from '../../ui/sections.module.css';

type Choice = {
  readonly chosen: ReadonlySet<Id>;
  readonly onChosen: (chosen: ReadonlySet<Id>) => void;
};

/** The clients with the reason in words, and what their return would be worth. */
export function AsleepTable(props: Choice & { readonly list: AsleepList }) {
  const { list, chosen, onChosen } = props;
  const { t } = useTranslation('revival');
  return (
    <section className={classes['scroll']} tabIndex={0} aria-label={t('list.label')}>
      <table className={classes['table']} aria-label={t('list.label')}>
        <thead>
          <tr>
            <th scope="col">{t('list.chosenHead')}</th>
            <th scope="col">{t('list.client')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col">{t('list.owner')}</th>
            <th scope="col" data-numeric>
              {t('list.chance')}
            </th>
            <th scope="col" data-numeric>
              {t('list.value')}
            </th>
            <th scope="col" data-numeric>
              {t('list.worth')}
            </th>
            <th scope="col">{t('list.steps')}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((client) => (
            <Row
              key={client.id}
              client={client}
              currency={list.currency}
              chosen={chosen}
              onChosen={onChosen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(props: Choice & { readonly client: AsleepClient; readonly currency: string | null }) {
  const { client, currency, chosen, onChosen } = props;
  const { id, name, owner, segment, state, reasons, chance, value, worth } = client;
  const { t } = useTranslation(['revival', 'terms']);
  const { language, percent } = useFormats();
  const sayReasons = useSayReasons();
  const money = (amount: number | null) =>
    amount === null || currency === null
      ? t('terms:notAvailable')
      : formatMoney({ amount: Math.round(amount), currency }, language, 'compact');
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={t('list.choose', { name })}
          checked={chosen.has(id)}
          onChange={toggle}
        />
      </td>
      <th scope="row">
        <Link to="/clients/$id" params={{ id }} className={classes['link']}>
          {name}
        </Link>
        <div className={classes['quiet']}>{t(`terms:segment.${segment ?? 'none'}`)}</div>
        <div className={classes['quiet']}>{sayReasons(reasons)}</div>
      </th>
      <td className={classes['nowrap']}>{t(`state.${state}`)}</td>
      <td className={classes['nowrap']}>{owner}</td>
      <td data-numeric>{chance === null ? t('terms:notAvailable') : percent(chance)}</td>
      <td data-numeric>{money(value)}</td>
      <td data-numeric>{money(worth)}</td>
      <td data-numeric>
        <Link
          to="."
          search={(now) => ({ ...now, log: id })}
          className={classes['link']}
          aria-label={`${t('list.log')}: ${name}`}
        >
          {t('list.log')}
        </Link>
      </td>
    </tr>
  );
}
