import { plural } from '../ui/format';

/** The rest of a long list, for the asking; in print a sentence says how many rows are left out. */
export function ShowMore({ hidden, onShow }: { hidden: number; onShow: () => void }) {
  if (hidden === 0) return null;
  return (
    <>
      <button type="button" class="link-button" onClick={onShow}>
        {plural(hidden, { one: 'Show # more', other: 'Show # more' })}
      </button>
      <p class="only-printed">
        {plural(hidden, { one: '# more is not printed.', other: '# more are not printed.' })}
      </p>
    </>
  );
}
