import { useLocalStorage } from '@mantine/hooks';
import type { ColumnLayout } from './column-layout.ts';
import { columnLayout, usualLayout } from './column-layout.ts';

/** The arrangement of the columns, remembered on this device and shared by its windows. */
export function useColumnLayout(): readonly [ColumnLayout, (layout: ColumnLayout) => void] {
  const [layout, setLayout] = useLocalStorage<ColumnLayout>({
    key: 'wellfield.clients.columns',
    defaultValue: usualLayout,
    getInitialValueInEffect: false,
    deserialize: read,
  });
  return [layout, setLayout];
}

/** What cannot be read any more is forgotten: an arrangement is quickly made again. */
function read(text: string | undefined): ColumnLayout {
  try {
    return columnLayout.parse(JSON.parse(text ?? ''));
  } catch {
    return usualLayout;
  }
}
