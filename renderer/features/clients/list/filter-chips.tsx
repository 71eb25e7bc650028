import { Button, Group, Pill, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { conditionsOf } from '../../../../shared/domain/list/edit-filter.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { minorDigits } from '../../../../shared/domain/money/money.ts';
import { useFormats } from '../../../hooks/formats.ts';
import type { ClientsSearch, FacetName } from './view-in-address.ts';
import { facetNames, filterIn, unfiltered } from './view-in-address.ts';
import classes from './filters.module.css';

type FilterChipsProps = {
  readonly search: ClientsSearch;
  readonly currency: string;
  readonly say: (name: FacetName, value: string) => string;
  readonly onChange: (part: Partial<ClientsSearch>) => void;
  /** Opens the builder of conditions. */
  readonly onConditions: () => void;
};

type Chip = {
  readonly text: string;
  readonly without: Partial<ClientsSearch>;
  readonly open?: () => void;
};

/** What is filtered by now; each filter can be taken away, or all at once. */
export function FilterChips(props: FilterChipsProps) {
  const { search, currency, say, onChange, onConditions } = props;
  const { t } = useTranslation(['clients', 'views']);
  const { language } = useFormats();
  const money = (main: number) =>
    formatMoney(
      { amount: Math.round(main * 10 ** minorDigits(currency)), currency },
      language,
      'compact',
    );
  const chips: Chip[] = facetNames.flatMap((name) =>
    (search[name] ?? []).map((value) => ({
      text: t('filter.chip', { name: t(`filter.${name}`), value: say(name, value) }),
      without: { [name]: without(search[name] ?? [], value) },
    })),
  );
  const { from, to } = search;
  if (from !== undefined || to !== undefined) {
    const value =
      from !== undefined && to !== undefined
        ? t('filter.revenueBetween', { from: money(from), to: money(to) })
        : from === undefined
          ? t('filter.revenueTo', { to: money(to ?? 0) })
          : t('filter.revenueFrom', { from: money(from) });
    chips.push({
      text: t('filter.chip', { name: t('filter.revenue'), value }),
      without: { from: undefined, to: undefined },
    });
  }
  const conditions = conditionsOf(filterIn(search)).length;
  if (conditions > 0) {
    chips.push({
      text: t('filter.chip', { ns: 'views', count: conditions }),
      without: { filter: undefined },
      open: onConditions,
    });
  }
  if (chips.length === 0) return null;
  return (
    <Group gap={6}>
      {chips.map((chip) => (
        <Pill
          key={chip.text}
          withRemoveButton
          className={classes['chip']}
          onRemove={() => onChange(chip.without)}
          removeButtonProps={{
            'aria-label': t('filter.remove', { what: chip.text }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {chip.open ? (
            <UnstyledButton fz="inherit" onClick={chip.open}>
              {chip.text}
            </UnstyledButton>
          ) : (
            chip.text
          )}
        </Pill>
      ))}
      <Button variant="subtle" size="compact-xs" onClick={() => onChange(unfiltered)}>
        {t('filter.clearAll')}
      </Button>
    </Group>
  );
}

/** An empty choice is left out of the address. */
function without(values: readonly string[], value: string): readonly string[] | undefined {
  const rest = values.filter((other) => other !== value);
  return rest.length === 0 ? undefined : rest;
}
