import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useCallback, useState } from 'react';
import type { FileFetchWords } from './file-fetch.tsx';
import { FileFetch } from './file-fetch.tsx';
import { usePicture } from './file-picture.tsx';
import classes from './file-list.module.css';

export type FileViewerWords = FileFetchWords & {
  readonly isHere: string;
  readonly saveThis: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
  readonly unreadablePicture: string;
};

/** What is looked at. */
type ViewedFile = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly isPicture: boolean;
  readonly isElsewhere?: boolean;
};

type FileViewerProps<F> = {
  readonly pictures: readonly F[];
  readonly first: F;
  readonly words: FileViewerWords;
  readonly load: (file: F) => Promise<Blob | null>;
  /** Brings a file that is elsewhere; see `FileFetch`. */
  readonly bring?:
    | ((file: F, onProgress: (share: number) => void) => Promise<string | null>)
    | undefined;
  readonly stop?: ((file: F) => void) | undefined;
  readonly onSave: (file: F) => void;
  readonly onClose: () => void;
};

/** A picture as large as the window allows; the arrows lead to its neighbours. */
export function FileViewer<F extends ViewedFile>(props: FileViewerProps<F>) {
  const { pictures, first, words, load, onSave, onClose } = props;
  const [at, setAt] = useState(() => Math.max(0, pictures.indexOf(first)));
  const file = pictures[at] ?? first;
  const [come, setCome] = useState<readonly string[]>([]);
  const isHere = file.isElsewhere !== true || come.includes(file.id);
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
      {isHere ? (
        <Here key={file.id} file={file} load={load} words={words} />
      ) : (
        <FileFetch
          key={file.id}
          file={file}
          words={words}
          bring={props.bring}
          stop={props.stop}
          onCome={() => setCome((now) => [...now, file.id])}
        />
      )}
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
          disabled={!isHere}
          onClick={() => onSave(file)}
        >
          {words.saveThis}
        </Button>
      </Group>
    </Modal>
  );
}

function Here<F extends ViewedFile>(props: {
  readonly file: F;
  readonly load: (file: F) => Promise<Blob | null>;
  readonly words: FileViewerWords;
}) {
  const { file, load, words } = props;
  if (!file.isPicture) return <Text>{words.isHere}</Text>;
  return <Large file={file} load={load} sorry={words.unreadablePicture} />;
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
