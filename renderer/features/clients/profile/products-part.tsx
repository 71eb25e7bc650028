import { ActionIcon, Badge, Button, Checkbox, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { InstalledProduct } from '../../../../shared/domain/client/profile.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { PartInputs } from './part-form.tsx';
import { ProfilePart } from './profile-part.tsx';
import classes from './profile.module.css';

/** What stands at the client: ours, and the competitors' (竞品). */
export function ProductsPart({ client }: { readonly client: Client }) {
  const { t } = useTranslation('profile');
  const { products } = client.profile;
  return (
    <ProfilePart client={client} part="products" Inputs={ProductInputs}>
      {products.length === 0 ? (
        <Text className={classes['quiet'] ?? ''}>{t('product.none')}</Text>
      ) : null}
      <ul className={classes['rows']}>
        {Array.from(products.keys(), (at) => (
          <ProductRow key={at} product={products[at] ?? newProduct} />
        ))}
      </ul>
    </ProfilePart>
  );
}

function ProductRow({ product }: { readonly product: InstalledProduct }) {
  const { t } = useTranslation('profile');
  const { period } = useFormats();
  const { name, maker, competitor, since } = product;
  const when = since === '' ? '' : t('product.sinceWhen', { when: period(since) });
  return (
    <li className={classes['row']}>
      <span className={classes['name']}>{name}</span>
      <Badge
        size="sm"
        variant="outline"
        color={competitor ? 'orange' : 'gray'}
        tt="none"
        className={classes['badge'] ?? ''}
      >
        {t(competitor ? 'product.competitor' : 'product.own')}
      </Badge>
      <span className={classes['quiet']}>
        {[maker, when].filter((text) => text !== '').join(' · ')}
      </span>
    </li>
  );
}

const newProduct: InstalledProduct = { name: '', maker: '', competitor: false, since: '' };

function ProductInputs({ typed, change, problem }: PartInputs) {
  const { t } = useTranslation('profile');
  const { products } = typed;
  const set = (at: number, part: Partial<InstalledProduct>) =>
    change({ products: products.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  return (
    <div data-field="products" className={classes['inputs']}>
      {Array.from(products.keys(), (at) => (
        <ProductFields
          key={at}
          at={at}
          product={products[at] ?? newProduct}
          problem={problem('products', at)}
          onChange={(part) => set(at, part)}
          onRemove={() => change({ products: products.filter((_, i) => i !== at) })}
        />
      ))}
      <Button
        variant="default"
        size="compact-sm"
        className={classes['start'] ?? ''}
        leftSection={<IconPlus size={14} stroke={1.6} />}
        onClick={() => change({ products: [...products, newProduct] })}
      >
        {t('product.add')}
      </Button>
    </div>
  );
}

/** A row has no identity but its place. */
function ProductFields(props: {
  readonly at: number;
  readonly product: InstalledProduct;
  readonly problem: string | null;
  readonly onChange: (part: Partial<InstalledProduct>) => void;
  readonly onRemove: () => void;
}) {
  const { at, product, problem, onChange, onRemove } = props;
  const { t } = useTranslation('profile');
  return (
    <fieldset className={classes['fieldset']}>
      <legend className={classes['legend']}>{t('product.at', { at: at + 1 })}</legend>
      <TextInput
        label={t('product.name')}
        value={product.name}
        error={problem}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('product.maker')}
        value={product.maker}
        onChange={(event) => onChange({ maker: event.currentTarget.value })}
      />
      <TextInput
        label={t('product.since')}
        placeholder={t('hint.period')}
        value={product.since}
        onChange={(event) => onChange({ since: event.currentTarget.value })}
      />
      <Checkbox
        label={t('product.competitor')}
        checked={product.competitor}
        className={classes['check'] ?? ''}
        onChange={(event) => onChange({ competitor: event.currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['removeRow'] ?? ''}
        aria-label={t('product.remove', { at: at + 1 })}
        onClick={onRemove}
      >
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </fieldset>
  );
}
