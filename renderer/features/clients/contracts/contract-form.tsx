import { SimpleGrid, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Contract } from '../../../../shared/domain/contract/contract.ts';
import type {
  ContractField,
  ContractForm as Typed,
  ContractProblem,
} from '../../../../shared/domain/contract/read-contract.ts';
import { contractFormOf, newContract } from '../../../../shared/domain/contract/read-contract.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { addContract } from '../../../data/commands/add-contract.ts';
import { editContract } from '../../../data/commands/edit-contract.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import type { FrameParts, Sent } from '../form-frame/form-frame.tsx';
import { FormFrame } from '../form-frame/form-frame.tsx';
import { useSayProblem } from './use-say-problem.ts';

const shape: z.ZodType<Typed> = z.object({
  number: z.string(),
  name: z.string(),
  productFee: z.string(),
  serviceFee: z.string(),
  currency: z.string(),
  signed: z.string(),
  starts: z.string(),
  ends: z.string(),
  renewal: z.string(),
  note: z.string(),
});

/** The form of a contract; null for one that is about to be written down. */
export function ContractForm(props: {
  readonly client: Id;
  readonly contract: Contract | null;
  readonly onDone: () => void;
}) {
  const { client, contract, onDone } = props;
  const { t } = useTranslation(['contracts', 'clientForm']);
  const add = useCommand(addContract);
  const edit = useCommand(editContract);
  const today = useToday();
  const newId = useNewId();
  const [id] = useState(newId);
  async function send(typed: Typed, changed: Partial<Typed>): Promise<Sent<ContractProblem>> {
    const saved = contract
      ? await edit(contract.id, changed, today)
      : await add({ id, clientId: client }, typed, today);
    if (saved.ok) return { done: true };
    if (saved.error.type === 'not-accepted') return { done: false, problems: saved.error.problems };
    const isClient = saved.error.type === 'client-not-found';
    return {
      done: false,
      gone: isClient ? t('clientForm:problem.clientGone') : t('problem.contractGone'),
    };
  }
  return (
    <FormFrame
      draftKey={contract ? `contract.edit ${contract.id}` : `contract.add ${client}`}
      shape={shape}
      before={contractFormOf(contract ?? newContract(id, client))}
      submitLabel={t(contract ? 'clientForm:save' : 'clientForm:add')}
      send={send}
      onDone={onDone}
    >
      {(parts) => <Fields {...parts} />}
    </FormFrame>
  );
}

function Fields({ typed, change, problems }: FrameParts<Typed, ContractProblem>) {
  const { t } = useTranslation('contracts');
  const say = useSayProblem();
  const input = (field: ContractField) => ({
    label: t(`field.${field}`),
    value: typed[field],
    error: say(problems, field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  const day = (field: 'signed' | 'starts' | 'ends' | 'renewal') => ({
    ...input(field),
    onChange: (text: string) => change({ [field]: text }),
  });
  const fee = { inputMode: 'decimal', placeholder: t('feeHint') } as const;
  const grid = { spacing: 'sm', verticalSpacing: 'sm' } as const;
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} {...grid}>
        <TextInput {...input('name')} />
        <TextInput {...input('number')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }} {...grid}>
        <TextInput {...input('productFee')} {...fee} />
        <TextInput {...input('serviceFee')} {...fee} />
        <TextInput {...input('currency')} maxLength={3} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 2, sm: 4 }} {...grid}>
        <DayInput {...day('signed')} />
        <DayInput {...day('starts')} />
        <DayInput {...day('ends')} />
        <DayInput {...day('renewal')} />
      </SimpleGrid>
      <Textarea {...input('note')} autosize minRows={1} maxRows={6} />
    </>
  );
}
