import {
  Button,
  Checkbox,
  Group,
  Popover,
  ScrollArea,
  Stack,
  Text,
  TextInput,
  VisuallyHidden,
} from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Facet } from '../../../data/index/view.ts';
import { useFormats } from '../../../hooks/formats.ts';
import classes from './filters.module.css';

type FacetFilterProps = {
  readonly label: string;
  readonly facet: Facet;
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
  /** How a value is written; the empty one is said to be none. */
  readonly say: (value: string) => string;
};

/** With so many values a box to find one is worth its place. */
const manyValues = 12;

/** A filter by the values that the book has in a column, with how many clients have each. */
export function FacetFilter(props: FacetFilterProps) {
  const { label, chosen } = props;
  const { t } = useTranslation('clients');
  const { count } = useFormats();
  const said = chosen.length === 0 ? label : `${label} · ${count(chosen.length)}`;
  return (
    <Popover position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
          data-chosen={chosen.length > 0}
          className={classes['filter']}
        >
          {said}
          {/* The header of the column bears the same word. */}
          <VisuallyHidden> {t('filter.by')}</VisuallyHidden>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" w={280} aria-label={label}>
        <FacetValues {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The values, a box to find one among many; begun anew each time that it is opened. */
function FacetValues({ facet, chosen, onChoose, say }: FacetFilterProps) {
  const { t } = useTranslation('clients');
  const { count } = useFormats();
  const [typed, setTyped] = useState('');
  // A tick shows at once, and the next one knows of it, however long the list takes to follow.
  const [ticked, setTicked] = useState(chosen);
  const offered = facet.filter(({ value }) =>
    say(value).toLowerCase().includes(typed.trim().toLowerCase()),
  );
  const toggle = (value: string, wanted: boolean) => {
    const next = wanted ? [...ticked, value] : ticked.filter((other) => other !== value);
    setTicked(next);
    onChoose(next);
  };
  return (
    <Stack gap="xs">
      {facet.length > manyValues ? (
        <TextInput
          size="xs"
          aria-label={t('filter.find')}
          placeholder={t('filter.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <ScrollArea.Autosize mah={320} type="auto">
        <Stack gap={2}>
          {offered.map(({ value, count: clients }) => (
            <Group key={value} wrap="nowrap" justify="space-between" gap="xs" pr="sm">
              <Checkbox
                size="xs"
                py={4}
                label={say(value)}
                checked={ticked.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
              <Text size="xs" className={classes['count']}>
                {count(clients)}
              </Text>
            </Group>
          ))}
          {offered.length === 0 ? <Text size="sm">{t('filter.nothing')}</Text> : null}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  );
}
