import type { Pivot } from './pivots';

export function PivotLinks({ pivots }: { pivots: readonly Pivot[] }) {
  return (
    <ul class="pivots" aria-label="Elsewhere">
      {pivots.map((pivot) => (
        <li key={pivot.name}>
          <a href={pivot.url} target="_blank" rel="noreferrer noopener">
            {pivot.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
