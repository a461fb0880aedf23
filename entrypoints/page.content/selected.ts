import type { Roots } from './roots';

/** What is selected in the frame, in whichever shadow root; none where nothing is. */
export function selectedRange(roots: Roots): Range | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const shadowRoots = [...roots.trees()].filter((tree) => tree instanceof ShadowRoot);
  const range = toRange(composedRange(selection, shadowRoots));
  if (range) return range;
  for (const root of shadowRoots) {
    const inner = selectionOf(root);
    if (inner && inner.rangeCount > 0) {
      const found = toRange(inner.getRangeAt(0));
      if (found) return found;
    }
  }
  return undefined;
}

/** Chromium 137 and Firefox 142 tell the ends within shadow roots that they are given. */
function composedRange(selection: Selection, shadowRoots: ShadowRoot[]): AbstractRange {
  const composed = selection.getComposedRanges?.({ shadowRoots })[0];
  return composed ?? selection.getRangeAt(0);
}

/** Chromium before 137 has a selection for each root. */
function selectionOf(root: ShadowRoot): Selection | null {
  const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection;
  return own?.call(root) ?? null;
}

function toRange(ends: AbstractRange): Range | undefined {
  if (ends.collapsed || ends.startContainer.getRootNode() !== ends.endContainer.getRootNode()) {
    return undefined;
  }
  const range = document.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range;
}

/** Types of fields whose text a person sees; a password is nobody's business. */
const TEXT_FIELDS = new Set(['text', 'search', 'url', 'tel']);

/** A text field with what is selected in it, which is no part of the page's selection. */
export function selectedInField(): { field: HTMLElement; text: string } | undefined {
  const field = focusedElement();
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && TEXT_FIELDS.has(field.type));
  if (!isText || field.selectionStart === null || field.selectionEnd === null) return undefined;
  const text = field.value.slice(field.selectionStart, field.selectionEnd);
  return text === '' ? undefined : { field, text };
}

/** What is selected in the frame as text; empty where nothing is. */
export function selectedText(roots: Roots): string {
  const inField = selectedInField();
  if (inField) return inField.text;
  // What Chromium gives as the page's selection are the dots of a password.
  if (focusedElement() instanceof HTMLInputElement) return '';
  const range = selectedRange(roots);
  if (!range) return '';
  // The selection's own text has line breaks between blocks; that of a shadow root is empty.
  const inDocument = range.startContainer.getRootNode() === document;
  return inDocument ? String(getSelection()) : range.toString();
}

/** The element with the keyboard, also in open roots; that of a closed root is its host. */
export function focusedElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
