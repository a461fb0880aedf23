import { plural } from '@/data/words/words';

/** The rest of a long list, for the asking; in print a sentence says how many rows are left out. */
export function ShowMore({ hidden, onShow }: { hidden: number; onShow: () => void }) {
  if (hidden === 0) return null;
  return (
    <>
      <button type="button" class="link-button" onClick={onShow}>
        {plural('record.showMore', hidden)}
      </button>
      <p class="only-printed">{plural('record.notPrinted', hidden)}</p>
    </>
  );
}
