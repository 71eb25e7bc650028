/**
 * What a person has typed into forms since the page was opened and has not sent: a book that locks itself must not lose it, and most forms
 * keep no drafts.
 */
const typed = new Set<HTMLInputElement | HTMLTextAreaElement>();

/** Notes where something is typed, until the answered function is called. */
export function watchTyping(): () => void {
  const note = ({ target }: Event) => {
    if (isText(target) && target.form !== null) typed.add(target);
  };
  document.addEventListener('input', note, true);
  return () => document.removeEventListener('input', note, true);
}

export type TypedText = { readonly label: string; readonly text: string };

export function typedText(): readonly TypedText[] {
  return [...typed]
    .filter((field) => field.isConnected && field.value.trim() !== '')
    .map((field) => ({ label: labelOf(field), text: field.value }));
}

function isText(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && ['text', 'email', 'tel', 'url'].includes(target.type)
  );
}

function labelOf(field: HTMLInputElement | HTMLTextAreaElement): string {
  const [label] = field.labels ?? [];
  return (label?.textContent ?? field.getAttribute('aria-label') ?? '')
    .replace(/\s*\*$/u, '')
    .trim();
}
