/** A file that the person chose to write into; 'none' where this edition saves by download, null where nothing was chosen. */
export type ChosenFile = FileSystemFileHandle | 'none' | null;

type Picker = (options: { readonly suggestedName: string }) => Promise<unknown>;

/** Asks where a large file is to be written, so that it need not be in memory first. */
export async function chooseFileToSave(suggestedName: string): Promise<ChosenFile> {
  const pick: unknown = Reflect.get(window, 'showSaveFilePicker');
  if (window.wellfield !== undefined || !isPicker(pick)) return 'none';
  try {
    const chosen = await pick.call(window, { suggestedName });
    return chosen instanceof FileSystemFileHandle ? chosen : 'none';
  } catch (error) {
    // The person closed the dialog; anything else (a policy of the office) leaves the download.
    return error instanceof DOMException && error.name === 'AbortError' ? null : 'none';
  }
}

function isPicker(value: unknown): value is Picker {
  return typeof value === 'function';
}

/** Hands a blob to the person as a file. */
export function download(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A large download takes hold of its blob only when it begins to be written.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
