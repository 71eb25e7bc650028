import { ActionIcon, Alert } from '@mantine/core';
import { IconDownload, IconFile, IconTrash } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useCallback, useState } from 'react';
import { usePicture } from './file-picture.tsx';
import type { FileViewerWords } from './file-viewer.tsx';
import { FileViewer } from './file-viewer.tsx';
import type { FileZoneWords } from './file-zone.tsx';
import { FileZone } from './file-zone.tsx';
import classes from './file-list.module.css';

/** A file as the list shows it. */
export type ShownFile = {
  readonly id: string;
  readonly name: string;
  /** What it is and how large, in the reader's language. */
  readonly detail: string;
  /** Whether it can be looked at here; anything else is saved as a copy. */
  readonly isPicture: boolean;
  /** Its bytes are not on this device: to look at it or to save it is to fetch it first. */
  readonly isElsewhere?: boolean;
};

export type FileListWords = FileZoneWords &
  FileViewerWords & {
    readonly title: string;
    readonly none: string;
    readonly dismiss: string;
    readonly open: (name: string) => string;
    readonly save: (name: string) => string;
    readonly remove: (name: string) => string;
  };

export type FileListProps<F extends ShownFile> = {
  /** Undefined until they are known. */
  readonly files: readonly F[] | undefined;
  readonly words: FileListWords;
  /** What is being done just now, as a sentence; '' while nothing is. */
  readonly doing?: string;
  /** Why files were not taken, one sentence each. */
  readonly problems?: readonly string[];
  readonly onDismiss?: () => void;
  /** Left out where files can only be looked at. */
  readonly onAdd?: (files: readonly File[]) => void;
  readonly onSave: (file: F) => void;
  readonly onRemove?: (file: F) => void;
  readonly small: (file: F) => Promise<Blob | null>;
  readonly whole: (file: F) => Promise<Blob | null>;
  /** Brings a file that is elsewhere; see `FileFetch`. */
  readonly bring?: (file: F, onProgress: (share: number) => void) => Promise<string | null>;
  readonly stop?: (file: F) => void;
  /** Whether what is pasted anywhere on the screen comes here. */
  readonly pasteAnywhere?: boolean;
  /** What stands behind a file's detail, such as a link to where it hangs. */
  readonly More?: ComponentType<{ readonly file: F }>;
};

/** Files with their small pictures, and the ways to add, look at, save and remove them. */
export function FileList<F extends ShownFile>(props: FileListProps<F>) {
  const { files = [], words, onAdd, pasteAnywhere = false } = props;
  const [looking, setLooking] = useState<F | null>(null);
  const body = <Body {...props} onLook={setLooking} />;
  return (
    <>
      {onAdd ? (
        <FileZone words={words} onAdd={onAdd} pasteAnywhere={pasteAnywhere}>
          {body}
        </FileZone>
      ) : (
        body
      )}
      {looking ? (
        <FileViewer
          pictures={looking.isPicture ? files.filter(({ isPicture }) => isPicture) : [looking]}
          first={looking}
          words={words}
          load={props.whole}
          bring={props.bring}
          stop={props.stop}
          onSave={props.onSave}
          onClose={() => setLooking(null)}
        />
      ) : null}
    </>
  );
}

function Body<F extends ShownFile>(
  props: FileListProps<F> & { readonly onLook: (file: F) => void },
) {
  const { files, words, doing = '', problems = [], onDismiss, onLook } = props;
  return (
    <>
      <output className={classes['doing']}>{doing}</output>
      {problems.length === 0 ? null : (
        <Alert
          color="red"
          role="alert"
          p="xs"
          withCloseButton={onDismiss !== undefined}
          closeButtonLabel={words.dismiss}
          {...(onDismiss ? { onClose: onDismiss } : {})}
        >
          {problems.map((problem) => (
            <div key={problem}>{problem}</div>
          ))}
        </Alert>
      )}
      {files?.length === 0 ? <p className={classes['none']}>{words.none}</p> : null}
      {files && files.length > 0 ? (
        <ul className={classes['files']} aria-label={words.title}>
          {files.map((file) => (
            <File key={file.id} {...props} file={file} onLook={() => onLook(file)} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function File<F extends ShownFile>(
  props: FileListProps<F> & { readonly file: F; readonly onLook: () => void },
) {
  const { file, words, onLook, onSave, onRemove, small, More } = props;
  const save = file.isElsewhere === true ? onLook : () => onSave(file);
  const open = file.isPicture ? onLook : save;
  return (
    <li className={classes['file']}>
      <button
        className={classes['face']}
        onClick={open}
        type="button"
        title={file.isPicture ? words.open(file.name) : words.save(file.name)}
      >
        <Small file={file} load={small} />
        <span className={classes['words']}>
          <span className={classes['name']}>{file.name}</span>
          <span className={classes['detail']}>{file.detail}</span>
        </span>
      </button>
      {More ? <More file={file} /> : null}
      <span className={classes['tools']}>
        <Tool icon={IconDownload} label={words.save(file.name)} run={save} />
        {onRemove ? (
          <Tool icon={IconTrash} label={words.remove(file.name)} run={() => onRemove(file)} />
        ) : null}
      </span>
    </li>
  );
}

function Tool(props: {
  readonly icon: typeof IconTrash;
  readonly label: string;
  readonly run: () => void;
}) {
  const { icon: Icon, label, run } = props;
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
      <Icon size={16} stroke={1.6} />
    </ActionIcon>
  );
}

function Small<F extends ShownFile>(props: {
  readonly file: F;
  readonly load: (file: F) => Promise<Blob | null>;
}) {
  const { file, load } = props;
  // The list makes its files anew whenever one arrives; the picture of each stays the same.
  const [first] = useState(file);
  const address = usePicture(useCallback(async () => load(first), [load, first]));
  return (
    <span className={classes['small']} aria-hidden>
      {address === null || address === '' ? (
        <IconFile size={22} stroke={1.4} />
      ) : (
        <img src={address} alt="" />
      )}
    </span>
  );
}
