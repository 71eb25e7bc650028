import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';

export type FileFetchWords = {
  readonly fetch: string;
  readonly fetching: string;
  readonly giveUp: string;
  readonly notHere: string;
};

type FileFetchProps<F> = {
  readonly file: F;
  readonly words: FileFetchWords;
  /** Brings the file; answers why it did not come, or null. Left out where there is nowhere to bring it from. */
  readonly bring?:
    | ((file: F, onProgress: (share: number) => void) => Promise<string | null>)
    | undefined;
  readonly stop?: ((file: F) => void) | undefined;
  readonly onCome: () => void;
};

/** In place of a file that is elsewhere: it comes as soon as this is shown, and can be given up and asked for again. */
export function FileFetch<F extends { readonly detail: string }>(props: FileFetchProps<F>) {
  const { file, words, bring } = props;
  const { share, why, start, giveUp } = useBringing(props);
  if (!bring) return <Text role="alert">{words.notHere}</Text>;
  return (
    <Stack gap="sm" miw="min(320px, 80vw)" mih={160} justify="center">
      <Text>{file.detail}</Text>
      {share === null ? (
        <>
          {why === '' ? null : <Text role="alert">{why}</Text>}
          <Group>
            <Button variant="default" onClick={start}>
              {words.fetch}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <Progress value={share * 100} aria-label={words.fetching} />
          <Group>
            <Button variant="default" onClick={giveUp}>
              {words.giveUp}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  );
}

/** `share`: the part that is here; null while nothing comes. `why` it did not, '' where that needs no words. */
function useBringing<F>({ file, bring, stop, onCome }: Omit<FileFetchProps<F>, 'words'>) {
  const [share, setShare] = useState<number | null>(bring ? 0 : null);
  const [why, setWhy] = useState('');
  const turn = useRef(0);
  const start = useCallback(() => {
    if (!bring) return;
    turn.current += 1;
    const mine = turn.current;
    const ifStill = (run: () => void) => (turn.current === mine ? run() : undefined);
    setWhy('');
    setShare(0);
    bring(file, (part) => ifStill(() => setShare(part))).then(
      (reason) =>
        ifStill(() => {
          setShare(null);
          setWhy(reason ?? '');
          if (reason === null) onCome();
        }),
      (error: unknown) =>
        ifStill(() => {
          setShare(null);
          setWhy(error instanceof Error ? error.message : String(error));
        }),
    );
  }, [bring, file, onCome]);
  const giveUp = useCallback(() => {
    turn.current += 1;
    setShare(null);
    stop?.(file);
  }, [stop, file]);
  const begin = useRef(start);
  const end = useRef(giveUp);
  useEffect(() => {
    begin.current = start;
    end.current = giveUp;
  }, [start, giveUp]);
  useEffect(() => {
    begin.current();
    return () => end.current();
  }, []);
  return { share, why, start, giveUp };
}
