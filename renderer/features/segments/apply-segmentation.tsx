import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import type { Cuts } from '../../../shared/domain/segment/segmentation.ts';
import type { CutPreview } from '../../data/index/measure-revenue.ts';
import { heldCount } from '../../data/queries/held-clients.ts';
import { useLive } from '../../hooks/book.tsx';
import { useApply } from './use-apply.ts';
import classes from './segments.module.css';

/** The main action: writes the segments, and says beforehand what that would change and afterwards what it did. */
export function ApplySegmentation(props: {
  readonly measure: Measure;
  readonly cuts: Cuts;
  readonly preview: CutPreview;
}) {
  const { measure, cuts, preview } = props;
  const { t } = useTranslation('segments');
  const { counts } = preview;
  const moves = counts.rose + counts.fell + counts.fresh;
  const { busy, says, apply, takeBack } = useApply({ measure, cuts }, moves);
  // After an undo by Ctrl+Z the clients would move again: what was done is then no longer so.
  const holds = says !== null && (says.stays || moves === 0) ? says : null;
  return (
    <div className={classes['apply']}>
      <Button loading={busy} onClick={() => void apply()}>
        {t('apply.button')}
      </Button>
      <div>
        <Becomes preview={preview} />
        <Text size="sm" className={classes['quiet'] ?? ''}>
          {moves === 0 ? t('apply.noMoves') : t('apply.moves', counts)}
        </Text>
        <Held />
        <Outcome text={holds?.text ?? ''} action={holds?.action ?? null} onTakeBack={takeBack} />
      </div>
    </div>
  );
}

function Becomes({ preview: { parts } }: { readonly preview: CutPreview }) {
  const { t } = useTranslation('segments');
  const [key = 0, middle = 0, small] = parts.map((part) => part.clients);
  return (
    <Text size="sm">
      {small === undefined
        ? t('apply.becomes', { key, others: middle })
        : t('apply.becomesThree', { key, middle, others: small })}
    </Text>
  );
}

/** Whoever is held by hand is not moved, whatever the cut says. */
function Held() {
  const { t } = useTranslation('segmentService');
  const count = useLive(heldCount);
  return count ? (
    <Text size="sm" className={classes['quiet'] ?? ''}>
      {t('hand.kept', { count })}
    </Text>
  ) : null;
}

function Outcome(props: {
  readonly text: string;
  readonly action: string | null;
  readonly onTakeBack: (action: string) => Promise<void>;
}) {
  const { text, action, onTakeBack } = props;
  const { t } = useTranslation('segments');
  return (
    <>
      <Text size="sm" component="output" className={classes['says'] ?? ''}>
        {text}
      </Text>
      {action === null ? null : (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => void onTakeBack(action)}>
          {t('apply.undo')}
        </Button>
      )}
    </>
  );
}
