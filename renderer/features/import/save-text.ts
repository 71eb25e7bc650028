/** Hands the parts of a text to the person as a file. */
export function saveParts(name: string, parts: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has taken hold of the text once the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
