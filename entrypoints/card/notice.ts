import { render } from 'preact';
import { Notice } from '@/components/card/Notice';
import { attachHost, createHost } from './host-element';

/** Long enough for a sentence to be read. */
const SHOWN_MS = 4000;

let end: (() => void) | undefined;

/** Tells the person something for a moment, in a corner of the window and to screen readers. */
export function showNotice(text: string, signal: AbortSignal): void {
  end?.();
  const { host, mount } = createHost();
  attachHost(host, document.documentElement);
  render(Notice({ text: '' }), mount);
  mount.classList.remove('unplaced');
  host.style.setProperty('left', 'auto', 'important');
  host.style.setProperty('right', '16px', 'important');
  host.style.setProperty('top', '16px', 'important');
  // Screen readers tell what changes in a status, not what it comes with.
  const telling = setTimeout(() => render(Notice({ text }), mount), 50);
  const leaving = setTimeout(() => end?.(), SHOWN_MS);
  end = () => {
    clearTimeout(telling);
    clearTimeout(leaving);
    host.remove();
    end = undefined;
  };
  signal.addEventListener('abort', () => end?.(), { once: true });
}
