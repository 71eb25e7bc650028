import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Trouble } from '../../hooks/office-admin.ts';
import { useSayTrouble } from './say-trouble.ts';

/** The way on in a list of the office, and why it did not come. */
export function ShowMore(props: {
  readonly isEnd: boolean;
  readonly failed: Trouble | null;
  readonly onMore: () => void;
}) {
  const { isEnd, failed, onMore } = props;
  const { t } = useTranslation('officeAdmin');
  const say = useSayTrouble();
  return (
    <Stack gap="xs" align="flex-start">
      {failed === null ? null : (
        <Alert role="alert" color="orange" variant="light" maw={720}>
          {t('failed', { why: say(failed) })}
        </Alert>
      )}
      {isEnd ? null : (
        <Button variant="default" onClick={onMore}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}
