import { Input, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttachments } from '../../hooks/attachments.tsx';
import type { useWaitingFiles } from '../../hooks/waiting-files.ts';
import { FileList } from '../../ui/file-list.tsx';

/** The files of a visit that is in the book: what is added hangs on it at once. */
export function VisitFiles({ visit }: { readonly visit: string }) {
  return (
    <Labelled>
      <FileList {...useAttachments('visits', visit)} pasteAnywhere />
    </Labelled>
  );
}

/** The files of a visit that is about to be written down: they are attached when it is saved. */
export function FilesToCome(props: { readonly waiting: ReturnType<typeof useWaitingFiles> }) {
  const { list, count } = props.waiting;
  const { t } = useTranslation('files');
  return (
    <Labelled>
      <FileList {...list} pasteAnywhere />
      {count > 0 ? <Text size="sm">{t('waiting')}</Text> : null}
    </Labelled>
  );
}

function Labelled({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('files');
  return (
    <Stack gap={4}>
      <Input.Label component="div">{t('title')}</Input.Label>
      {children}
    </Stack>
  );
}
