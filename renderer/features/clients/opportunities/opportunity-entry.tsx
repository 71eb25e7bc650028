import { ActionIcon, Badge, Checkbox } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import type { Opportunity, StepWithId } from '../../../../shared/domain/opportunity/opportunity.ts';
import { stepsInOrder } from '../../../../shared/domain/opportunity/opportunity.ts';
import { tickStep } from '../../../data/commands/tick-step.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { OpportunityForm } from './opportunity-form.tsx';
import classes from './opportunities.module.css';

/** An opportunity, how it stands, and its steps to be ticked. */
export function OpportunityEntry({ opportunity }: { readonly opportunity: Opportunity }) {
  const { t } = useTranslation('opportunities');
  const [editing, setEditing] = useState(false);
  const { title, state, clientId } = opportunity;
  if (editing) {
    return (
      <li className={classes['entry']}>
        <OpportunityForm
          client={clientId}
          opportunity={opportunity}
          onDone={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={classes['entry']}>
      <div className={classes['head']}>
        <span className={classes['title']}>{title}</span>
        <Badge
          variant="outline"
          size="sm"
          color="gray"
          tt="none"
          className={classes['badge'] ?? ''}
        >
          {t(`state.${state}`)}
        </Badge>
        <ActionIcon
          variant="subtle"
          color="gray"
          ml="auto"
          aria-label={t('edit', { title })}
          title={t('edit', { title })}
          onClick={() => setEditing(true)}
        >
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <Facts opportunity={opportunity} />
      <ul className={classes['steps']}>
        {stepsInOrder(opportunity).map((step) => (
          <StepLine key={step.id} opportunity={opportunity} step={step} />
        ))}
      </ul>
    </li>
  );
}

function Facts({ opportunity }: { readonly opportunity: Opportunity }) {
  const { t } = useTranslation('opportunities');
  const { shortDay, language } = useFormats();
  const { amount, currency, visitId, opened, reason } = opportunity;
  const day = shortDay(opened);
  return (
    <div className={classes['quiet']}>
      {amount === null ? null : `${formatMoney({ amount, currency }, language, 'full')} · `}
      {visitId === null ? (
        t('opened', { day })
      ) : (
        <Link
          to="."
          search={(now) => ({ ...now, visit: visitId })}
          resetScroll={false}
          className={classes['link']}
        >
          {t('fromVisit', { day })}
        </Link>
      )}
      {reason === '' ? null : ` · ${reason}`}
    </div>
  );
}

function StepLine(props: { readonly opportunity: Opportunity; readonly step: StepWithId }) {
  const { opportunity, step } = props;
  const { t } = useTranslation('opportunities');
  const { shortDay } = useFormats();
  const today = useToday();
  const tick = useCommand(tickStep);
  const { id, text, owner, day, done } = step;
  // A tick shows at once; the book follows a moment later.
  const [shown, show] = useState({ done, ticked: done !== null });
  if (shown.done !== done) show({ done, ticked: done !== null });
  const isLate = opportunity.state === 'open' && done === null && day !== null && day < today;
  return (
    <li>
      <Checkbox
        checked={shown.ticked}
        onChange={() => {
          show({ done, ticked: done === null });
          void tick({ opportunity: opportunity.id, step: id }, done === null ? today : null);
        }}
        label={text}
        description={
          <span className={isLate ? classes['late'] : undefined}>
            {[
              owner,
              day === null ? '' : t('until', { day: shortDay(day) }),
              done === null ? '' : t('done', { day: shortDay(done) }),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        }
      />
    </li>
  );
}
