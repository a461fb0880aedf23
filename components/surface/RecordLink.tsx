import type { ComponentChildren } from 'preact';
import { recordUrl } from '../ui/record-url';
import { useHere } from './surface';

interface RecordLinkProps {
  id: string;
  catalog?: string;
  class?: string;
  label?: string;
  title?: string;
  children: ComponentChildren;
}

/** A link to a record; a plain click is a look-up, which the recent ones list. */
export function RecordLink({ id, catalog, label, children, ...rest }: RecordLinkProps) {
  const { surface } = useHere();
  return (
    <a
      {...rest}
      href={recordUrl(id, catalog)}
      target="_blank"
      rel="noopener"
      aria-label={label}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        surface.openRecord(id, catalog);
      }}
    >
      {children}
    </a>
  );
}
