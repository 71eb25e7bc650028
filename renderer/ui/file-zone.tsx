import { Button, Group, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import type { DragEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import classes from './file-list.module.css';

export type FileZoneWords = {
  readonly add: string;
  readonly photo: string;
  readonly drop: string;
  readonly letGo: string;
};

type FileZoneProps = {
  readonly words: FileZoneWords;
  readonly onAdd: (files: readonly File[]) => void;
  /** Whether a picture that is pasted anywhere on the screen comes here; else only where the focus is inside. */
  readonly pasteAnywhere: boolean;
  readonly children: ReactNode;
};

/** Takes files in: chosen, dropped, pasted, or taken with the camera of a touch device. */
export function FileZone({ words, onAdd, pasteAnywhere, children }: FileZoneProps) {
  const [over, setOver] = useState(false);
  const zone = useRef<HTMLDivElement>(null);
  const touch = useMediaQuery('(pointer: coarse)') ?? false;
  usePaste(zone, onAdd, pasteAnywhere);
  const hold = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    // Tells whoever else takes files on this window that these are for here.
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      ref={zone}
      className={classes['zone']}
      data-over={over}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={(event) => {
        if (!zone.current?.contains(nodeOf(event.relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(false);
        onAdd([...event.dataTransfer.files]);
      }}
    >
      {children}
      <Group gap="xs" className={classes['ways']}>
        <Chooser label={words.add} icon={<IconPaperclip size={16} />} onAdd={onAdd} />
        {touch ? (
          <Chooser camera label={words.photo} icon={<IconCamera size={16} />} onAdd={onAdd} />
        ) : null}
        <Text component="span" className={classes['hint']}>
          {over ? words.letGo : words.drop}
        </Text>
      </Group>
    </div>
  );
}

function Chooser(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly camera?: boolean;
  readonly onAdd: (files: readonly File[]) => void;
}) {
  const { label, icon, camera = false, onAdd } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={icon}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={!camera}
        aria-label={label}
        {...(camera ? { accept: 'image/*', capture: 'environment' } : {})}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after it was refused or removed.
          event.currentTarget.value = '';
          if (files.length > 0) onAdd(files);
        }}
      />
    </>
  );
}

/** The zones that take what is pasted anywhere; the one that came last lies on top. */
const takers: symbol[] = [];

function usePaste(
  zone: { readonly current: HTMLElement | null },
  onAdd: (files: readonly File[]) => void,
  anywhere: boolean,
): void {
  const latest = useRef(onAdd);
  useEffect(() => {
    latest.current = onAdd;
  });
  useEffect(() => {
    const self = Symbol('zone');
    if (anywhere) takers.push(self);
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      const inside = zone.current?.contains(nodeOf(event.target)) === true;
      if (!inside && takers.at(-1) !== self) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('paste', paste);
      if (anywhere) takers.splice(takers.indexOf(self), 1);
    };
  }, [zone, anywhere]);
}

function nodeOf(target: EventTarget | null): Node | null {
  return target instanceof Node ? target : null;
}
