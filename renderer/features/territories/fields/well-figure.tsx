import { useTranslation } from 'react-i18next';
import type { FieldFigures } from '../../../../shared/domain/territory/fields.ts';
import { mostFields } from '../../../../shared/domain/territory/fields.ts';
import type { Proof } from '../../../../shared/domain/territory/proof.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { FieldPlan } from './use-division.ts';
import classes from './well.module.css';

/** The nine squares of the sign 井, in the order of reading; the one in the middle is everybody's. */
const middle = 4;

/** The team as the figure that the name comes from: eight fields about the common one. */
export function WellFigure(props: {
  readonly plan: FieldPlan;
  readonly proof: Proof;
  readonly figures: readonly FieldFigures[];
}) {
  const { plan, proof, figures } = props;
  const { t } = useTranslation('territoryFields');
  return (
    <figure className={classes['well']} aria-label={t('figure')}>
      {Array.from({ length: mostFields + 1 }, (_, square) => {
        if (square === middle) return <Common key="common" unplaced={plan.clients.unplaced} />;
        const at = square < middle ? square : square - 1;
        const field = figures[at];
        const name = plan.wish.engineers[at]?.name ?? '';
        return field ? (
          <Field
            key={name}
            title={`${at + 1} ${name}`}
            field={field}
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
  readonly deviation: number;
}) {
  const { title, field, deviation } = props;
  const { t } = useTranslation('territoryFields');
  const { decimal, percent } = useFormats();
  return (
    <div className={classes['field']}>
      <strong title={title}>{title}</strong>
      <span>{t('has', { count: field.clients })}</span>
      <span>
        {decimal(field.hours, 0)} h · {deviation > 0 ? '+' : ''}
        {percent(deviation)}
      </span>
    </div>
  );
}

function Common({ unplaced }: { readonly unplaced: number }) {
  const { t } = useTranslation('territoryFields');
  return (
    <div className={classes['common']}>
      <strong>{t('common')}</strong>
      <span>{t('commonWhy', { count: unplaced })}</span>
    </div>
  );
}
