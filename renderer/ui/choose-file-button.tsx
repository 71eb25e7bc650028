import { Button, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId, useRef } from 'react';

/** The browser's own input speaks the browser's language, so a button of ours opens it. */
export function ChooseFileButton(props: {
  readonly label: string;
  /** How the label is shown; without it, it is only heard. */
  readonly labelClass?: string | undefined;
  readonly accept: string;
  readonly quiet?: boolean;
  readonly autoFocus?: boolean;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const { label, labelClass, accept, quiet = false, autoFocus = false, onFile, children } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      {labelClass === undefined ? (
        <VisuallyHidden>
          <label htmlFor={id}>{label}</label>
        </VisuallyHidden>
      ) : (
        <label htmlFor={id} className={labelClass}>
          {label}
        </label>
      )}
      <VisuallyHidden>
        <input
          id={id}
          ref={input}
          type="file"
          tabIndex={-1}
          accept={accept}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </VisuallyHidden>
      <Button
        {...(quiet ? { variant: 'default' } : {})}
        autoFocus={autoFocus}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
}
