import { useEffect, useState } from 'react';

/** The address of a picture while it is shown; null before it is there, '' where there is none. `load` is kept by useCallback: another one is another picture. */
export function usePicture(load: () => Promise<Blob | null>): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let shown = true;
    let made: string | null = null;
    const show = (blob: Blob | null) => {
      if (!shown) return;
      made = blob ? URL.createObjectURL(blob) : null;
      setAddress(made ?? '');
    };
    load().then(show, () => show(null));
    return () => {
      shown = false;
      setAddress(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [load]);
  return address;
}
