import { Badge, Group, Text } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../../../shared/domain/contract/contract.ts';
import { renewalOf } from '../../../../shared/domain/contract/renewal.ts';
import { archiveContract, restoreContract } from '../../../data/commands/archive-contract.ts';
import type { ContractWithPayments } from '../../../data/queries/contracts-of.ts';
import { useAttachments } from '../../../hooks/attachments.tsx';
import { useCommand } from '../../../hooks/book.tsx';
import type { Formats } from '../../../hooks/formats.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { FileList } from '../../../ui/file-list.tsx';
import { Tool } from '../page/tool.tsx';
import { Payments } from './payments.tsx';
import { useSayMoney } from './use-say-money.ts';
import classes from './contracts.module.css';

type ContractEntryProps = ContractWithPayments & {
  /** The address asks for this one. */
  readonly wanted: boolean;
  readonly onEdit: () => void;
};

/** A contract as it stands: what was agreed, until when, and what it asks for. */
export function ContractEntry({ contract, payments, wanted, onEdit }: ContractEntryProps) {
  const { t } = useTranslation('contracts');
  const archive = useCommand(archiveContract);
  const restore = useCommand(restoreContract);
  const noteUndo = useUndoNote();
  const files = useAttachments('contracts', contract.id);
  const { id, name, number, note } = contract;
  const archived = contract.archivedAt !== null;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!wanted) return;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  async function toggle() {
    const done = await (archived ? restore : archive)(id);
    if (done.ok && !archived) noteUndo(t('archivedDone', { name }), done.value);
  }
  return (
    <div ref={place} tabIndex={-1} className={classes['contract']} data-wanted={wanted}>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div className={classes['head']}>
          <Text fw={600} component="span">
            {name}
          </Text>{' '}
          <span className={classes['quiet']}>{number}</span>{' '}
          {archived ? (
            <Badge
              variant="outline"
              size="sm"
              color="gray"
              tt="none"
              className={classes['badge'] ?? ''}
            >
              {t('archived')}
            </Badge>
          ) : (
            <RenewalFlag contract={contract} />
          )}
        </div>
        <Group gap={2} wrap="nowrap">
          <Tool icon={IconPencil} label={t('edit', { name })} run={onEdit} />
          <Tool
            icon={archived ? IconArchiveOff : IconArchive}
            label={t(archived ? 'restore' : 'archive', { name })}
            run={() => void toggle()}
          />
        </Group>
      </Group>
      <Facts contract={contract} />
      {note === '' ? null : <p className={classes['note']}>{note}</p>}
      <Payments contract={contract} payments={payments} />
      <FileList {...files} />
    </div>
  );
}

function Facts({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation('contracts');
  const formats = useFormats();
  const say = useSayMoney();
  const { productFee, serviceFee, currency, signed } = contract;
  const fees = [
    ...(productFee === 0 ? [] : [t('fee.product', { amount: say(productFee, currency) })]),
    ...(serviceFee === 0 ? [] : [t('fee.service', { amount: say(serviceFee, currency) })]),
  ];
  const facts = [
    ...(fees.length === 0 ? [t('fee.none')] : fees),
    usePeriod(contract, formats),
    signed === null ? '' : t('signed', { day: formats.shortDay(signed) }),
  ];
  return <div className={classes['quiet']}>{facts.filter((fact) => fact !== '').join(' · ')}</div>;
}

function usePeriod({ starts, ends }: Contract, { shortDay }: Formats): string {
  const { t } = useTranslation('contracts');
  if (starts !== null && ends !== null) {
    return t('period', { from: shortDay(starts), to: shortDay(ends) });
  }
  if (starts !== null) return t('from', { from: shortDay(starts) });
  return ends === null ? '' : t('until', { to: shortDay(ends) });
}

/** How far its renewal is: flagged when it is near, or was missed. */
function RenewalFlag({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation('contracts');
  const { shortDay } = useFormats();
  const renewal = renewalOf(contract, useToday());
  if (!renewal) return null;
  const { state, days } = renewal;
  const day = shortDay(renewal.day);
  const said =
    days === 0 ? t('renewal.today') : t(`renewal.${state}`, { count: Math.abs(days), day });
  if (state === 'later') return <span className={classes['quiet']}>{said}</span>;
  return (
    <span className={classes['flag']} data-state={state}>
      {said}
    </span>
  );
}
