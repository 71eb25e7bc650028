import { ActionIcon, Autocomplete, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainLink } from '../../../../shared/domain/client/profile.ts';
import type { Id } from '../../../../shared/record/id.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';
import type { PartInputs } from './part-form.tsx';
import classes from './profile.module.css';

const newLink: ChainLink = { name: '', side: 'supplier', clientId: null };

/** A row for each business; typing its name offers the clients of the book. */
export function ChainInputs({ client, typed, change, problem }: PartInputs) {
  const { t } = useTranslation('profile');
  const links = typed.valueChain;
  return (
    <div data-field="valueChain" className={classes['inputs']}>
      {Array.from(links.keys(), (at) => (
        <LinkFields
          key={at}
          at={at}
          client={client.id}
          link={links[at] ?? newLink}
          problem={problem('valueChain', at)}
          onChange={(link) =>
            change({ valueChain: links.map((one, i) => (i === at ? link : one)) })
          }
          onRemove={() => change({ valueChain: links.filter((_, i) => i !== at) })}
        />
      ))}
      <Button
        variant="default"
        size="compact-sm"
        className={classes['start'] ?? ''}
        leftSection={<IconPlus size={14} stroke={1.6} />}
        onClick={() => change({ valueChain: [...links, newLink] })}
      >
        {t('chain.add')}
      </Button>
    </div>
  );
}

const sides = ['supplier', 'customer'] as const;

/** A row has no identity but its place. */
function LinkFields(props: BusinessProps & { readonly at: number; readonly onRemove: () => void }) {
  const { at, onRemove, ...business } = props;
  const { link, onChange } = business;
  const { t } = useTranslation('profile');
  return (
    <fieldset className={classes['fieldset']}>
      <legend className={classes['legend']}>{t('chain.at', { at: at + 1 })}</legend>
      <BusinessInput {...business} />
      <NativeSelect
        label={t('chain.side')}
        value={link.side}
        data={sides.map((side) => ({ value: side, label: t(`chain.sides.${side}`) }))}
        onChange={(event) => {
          const side = sides.find((one) => one === event.currentTarget.value);
          if (side) onChange({ ...link, side });
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['removeRow'] ?? ''}
        aria-label={t('chain.remove', { at: at + 1 })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </fieldset>
  );
}

/** So many clients are offered. */
const offered = 8;

type BusinessProps = {
  readonly client: Id;
  readonly link: ChainLink;
  readonly problem: string | null;
  readonly onChange: (link: ChainLink) => void;
};

function BusinessInput({ client, link, problem, onChange }: BusinessProps) {
  const { t } = useTranslation('profile');
  const [asked, setAsked] = useState('');
  const found = useIndex(
    useCallback(async (index: IndexQuestions) => index.find(asked, offered), [asked]),
  );
  const options = (asked.trim() === '' ? [] : (found ?? []))
    .filter(({ id }) => id !== client)
    .map(({ id, name, code }) => ({ id, name, text: code === '' ? name : `${name} (${code})` }));
  return (
    <Autocomplete
      label={t('chain.name')}
      description={link.clientId === null ? undefined : t('chain.inBook')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('chain.nameHint')}
      value={link.name}
      error={problem}
      data={[...new Set(options.map(({ text }) => text))]}
      // A list over the page would lie outside of its landmarks.
      comboboxProps={{ withinPortal: false }}
      // The index has filtered already, by pinyin and code too.
      filter={({ options: all }) => all}
      onChange={(text) => {
        const picked = options.find((one) => one.text === text);
        setAsked(picked ? '' : text);
        onChange({ ...link, name: picked?.name ?? text, clientId: picked?.id ?? null });
      }}
    />
  );
}
