import { Chip, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TimelineKind } from '../../../../shared/domain/timeline/entry.ts';
import { timelineKinds } from '../../../../shared/domain/timeline/entry.ts';

/** Which kinds are shown: none chosen are all. They stand in the address, so that a view can be kept. */
export function KindChips(props: {
  readonly counts: Readonly<Record<TimelineKind, number>>;
  readonly kinds: readonly TimelineKind[];
  /** Nothing older is missing from the counts. */
  readonly whole: boolean;
}) {
  const { counts, kinds, whole } = props;
  const { t } = useTranslation('timeline');
  const navigate = useNavigate();
  const show = (wanted: readonly string[]) => {
    const inOrder = timelineKinds.filter((kind) => wanted.includes(kind));
    void navigate({
      to: '.',
      search: (now) => ({ ...now, kinds: inOrder.length === 0 ? undefined : inOrder.join(',') }),
      replace: true,
      resetScroll: false,
    });
  };
  const offered = timelineKinds.filter((kind) => counts[kind] > 0 || kinds.includes(kind));
  return (
    <Group gap={6} role="group" aria-label={t('filter')}>
      <Chip size="xs" checked={kinds.length === 0} onChange={() => show([])}>
        {t('all')}
      </Chip>
      <Chip.Group multiple value={[...kinds]} onChange={show}>
        {offered.map((kind) => (
          <Chip key={kind} value={kind} size="xs">
            {t(whole ? 'chip' : 'chipOpen', { kind: t(`kind.${kind}`), count: counts[kind] })}
          </Chip>
        ))}
      </Chip.Group>
    </Group>
  );
}
