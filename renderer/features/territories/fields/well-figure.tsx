import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { mostFields } from '../../../../shared/domain/territory/fields.ts';
import type { FieldFigures } from '../../../../shared/domain/territory/figures.ts';
import type { Proof } from '../../../../shared/domain/territory/proof.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { FieldPlan } from './field-plan.ts';
import classes from './well.module.css';

/** The nine squares of the sign 井, in the order of reading; the one in the middle is everybody's. */
const middle = 4;

/** The team as the figure that the name comes from: eight fields about the common one. */
export function WellFigure(props: {
  readonly plan: FieldPlan;
  readonly proof: Proof;
  readonly figures: readonly FieldFigures[];
  /** How many clients were chosen for the common field. */
  readonly common: number;
}) {
  const { plan, proof, figures, common } = props;
  const { t } = useTranslation('territoryFields');
  const { language } = useFormats();
  const { money } = plan.clients;
  const valueOf = ({ value }: FieldFigures) =>
    money &&
    formatMoney({ amount: Math.round(value), currency: money.currency }, language, 'compact');
  return (
    <figure className={classes['well']} aria-label={t('figure')}>
      {Array.from({ length: mostFields + 1 }, (_, square) => {
        if (square === middle) {
          return <Common key="common" unplaced={plan.clients.unplaced} chosen={common} />;
        }
        const at = square < middle ? square : square - 1;
        const field = figures[at];
        const name = plan.wish.engineers[at]?.name ?? '';
        return field ? (
          <Field
            key={name}
            title={`${at + 1} ${name}`}
            field={field}
            value={valueOf(field)}
            deviation={proof.districts[at]?.deviation ?? 0}
          />
        ) : (
          <div key={`free ${square}`} className={classes['free']}>
            {t('empty')}
          </div>
        );
      })}
    </figure>
  );
}

function Field(props: {
  readonly title: string;
  readonly field: FieldFigures;
  readonly value: string | null;
  readonly deviation: number;
}) {
  const { title, field, value, deviation } = props;
  const { t } = useTranslation('territoryFields');
  const { decimal, percent } = useFormats();
  return (
    <div className={classes['field']}>
      <strong title={title}>{title}</strong>
      <span>
        {[t('has', { count: field.clients }), value].filter((text) => text !== null).join(' · ')}
      </span>
      <span>
        {decimal(field.hours, 0)} h · {deviation > 0 ? '+' : ''}
        {percent(deviation)}
      </span>
    </div>
  );
}

function Common({ unplaced, chosen }: { readonly unplaced: number; readonly chosen: number }) {
  const { t } = useTranslation('territoryFields');
  return (
    <div className={classes['common']}>
      <strong>{t('common')}</strong>
      {chosen > 0 ? <span>{t('has', { count: chosen })}</span> : null}
      <span>{t('commonWhy', { count: unplaced })}</span>
    </div>
  );
}
