import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { FieldFigures } from '../../../../shared/domain/territory/figures.ts';
import { meanDistance } from '../../../../shared/domain/territory/figures.ts';
import type { Proof } from '../../../../shared/domain/territory/proof.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { FieldPlan } from './field-plan.ts';
import classes from '../../../ui/sections.module.css';

type Props = {
  readonly plan: FieldPlan;
  readonly proof: Proof;
  readonly figures: readonly FieldFigures[];
};

/** Of each field what it has, how far it is from its part, and whether it is in one piece. */
export function ProofTable({ plan, proof, figures }: Props) {
  const { t } = useTranslation('territoryFields');
  const { money } = plan.clients;
  return (
    <section className={classes['scroll']} tabIndex={0} aria-label={t('proof')}>
      <table className={classes['table']} aria-label={t('proof')}>
        <thead>
          <tr>
            <th scope="col">{t('owner')}</th>
            <th scope="col" data-numeric>
              {t('clients')}
            </th>
            <th scope="col" data-numeric>
              {t('hoursOfVisits')}
            </th>
            {money ? (
              <th scope="col" data-numeric>
                {t('value', money)}
              </th>
            ) : null}
            <th scope="col" data-numeric>
              {t('deviation')}
            </th>
            <th scope="col">{t('connected')}</th>
            <th scope="col" data-numeric>
              {t('distance')}
            </th>
            <th scope="col" data-numeric>
              {t('travel')}
            </th>
            <th scope="col" data-numeric>
              {t('fresh')}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map((field, at) => (
            <Row key={plan.wish.engineers[at]?.name} at={at} {...{ plan, proof, field }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row(props: {
  readonly at: number;
  readonly plan: FieldPlan;
  readonly proof: Proof;
  readonly field: FieldFigures;
}) {
  const { at, plan, proof, field } = props;
  const { t } = useTranslation('territoryFields');
  const { count, decimal, language } = useFormats();
  const district = proof.districts[at];
  const { money } = plan.clients;
  return (
    <tr>
      <th scope="row">
        {at + 1} {plan.wish.engineers[at]?.name}
      </th>
      <td data-numeric>{count(field.clients)}</td>
      <td data-numeric>{decimal(field.hours, 0)}</td>
      {money ? (
        <td data-numeric>
          {formatMoney(
            { amount: Math.round(field.value), currency: money.currency },
            language,
            'compact',
          )}
        </td>
      ) : null}
      <td data-numeric>
        <Deviation of={district?.deviation ?? 0} />
      </td>
      <td>{district?.connected ? t('yes') : t('no')}</td>
      <td data-numeric>
        <Distance inertia={district?.inertia ?? null} hours={field.hours} />
      </td>
      <td data-numeric>{decimal(field.travel, 0)}</td>
      <td data-numeric>{count(field.fresh)}</td>
    </tr>
  );
}

function Deviation({ of }: { readonly of: number }) {
  const { percent } = useFormats();
  return `${of > 0 ? '+' : ''}${percent(of)}`;
}

/** Nobody knows how far it is where a region is no known place. */
function Distance({ inertia, hours }: { readonly inertia: number | null; readonly hours: number }) {
  const { decimal } = useFormats();
  return inertia === null ? '–' : decimal(meanDistance(inertia, hours), 1);
}
