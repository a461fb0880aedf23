/**
 * Puts text on the clipboard; gives whether it is there. To be called in a click or key press.
 *
 * The copy command comes first: it works in frames without clipboard permission and on http pages,
 * where `navigator.clipboard` is missing, and with the data set in the event it needs neither a
 * selection nor a helper element in the page.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copyByCommand(text: string): boolean {
  let isSet = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // Pages that add a notice to what is copied from them must not add it here.
    event.stopImmediatePropagation();
    isSet = true;
  };
  addEventListener('copy', onCopy, { capture: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', onCopy, { capture: true });
  return done && isSet;
}
