/** Hands a file to the person. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A large file is still being taken hold of when the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
