import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useCallback, useState } from 'react';
import { usePicture } from './file-picture.tsx';
import classes from './file-list.module.css';

export type FileViewerWords = {
  readonly saveThis: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly unreadablePicture: string;
};

type FileViewerProps<F> = {
  readonly pictures: readonly F[];
  readonly first: F;
  readonly words: FileViewerWords;
  readonly load: (file: F) => Promise<Blob | null>;
  readonly onSave: (file: F) => void;
  readonly onClose: () => void;
};

/** A picture as large as the window allows; the arrows lead to its neighbours. */
export function FileViewer<F extends { readonly id: string; readonly name: string }>(
  props: FileViewerProps<F>,
) {
  const { pictures, first, words, load, onSave, onClose } = props;
  const [at, setAt] = useState(() => Math.max(0, pictures.indexOf(first)));
  const file = pictures[at] ?? first;
  const go = (step: number) => setAt((at + step + pictures.length) % pictures.length);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') go(1);
    if (event.key === 'ArrowLeft') go(-1);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="auto"
      centered
      title={file.name}
      closeButtonProps={{ 'aria-label': words.close }}
      transitionProps={{ duration: 100 }}
      onKeyDown={onKeyDown}
      // It may lie over a panel that closes by Esc itself.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Large key={file.id} file={file} load={load} sorry={words.unreadablePicture} />
      <Group justify="space-between" mt="sm">
        <Group gap="xs">
          {pictures.length < 2 ? null : (
            <>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={words.previous}
                onClick={() => go(-1)}
              >
                <IconChevronLeft size={18} />
              </ActionIcon>
              <ActionIcon variant="default" size="lg" aria-label={words.next} onClick={() => go(1)}>
                <IconChevronRight size={18} />
              </ActionIcon>
              <Text component="output" size="sm">{`${at + 1} / ${pictures.length}`}</Text>
            </>
          )}
        </Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => onSave(file)}
        >
          {words.saveThis}
        </Button>
      </Group>
    </Modal>
  );
}

function Large<F extends { readonly name: string }>(props: {
  readonly file: F;
  readonly load: (file: F) => Promise<Blob | null>;
  readonly sorry: string;
}) {
  const { file, load, sorry } = props;
  const [broken, setBroken] = useState(false);
  const address = usePicture(useCallback(async () => load(file), [load, file]));
  if (address === '' || broken) return <Text role="alert">{sorry}</Text>;
  return (
    <div className={classes['large']}>
      {address === null ? null : (
        <img src={address} alt={file.name} onError={() => setBroken(true)} />
      )}
    </div>
  );
}
