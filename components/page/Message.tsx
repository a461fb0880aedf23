import type { ComponentChildren } from 'preact';

interface MessageProps {
  title: string;
  /** An error is announced at once. */
  error?: boolean;
  children?: ComponentChildren;
}

/** A page's answer when there is nothing to show: what happened, and the next step. */
export function Message({ title, error = false, children }: MessageProps) {
  return (
    <div class="message" role={error ? 'alert' : 'status'}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
