import { useLayoutEffect, useState } from 'preact/hooks';
import type { SearchRow } from '@/data/messages';
import { PinButton } from '../kept/PinButton';
import { visibleText } from '../ui/visible-text';
import { optionId } from './SearchField';

interface ChosenPinProps {
  row: SearchRow;
  place: number;
}

/** The pin of the chosen result. It lies over its row: an option of a list box may hold no button. */
export function ChosenPin({ row, place }: ChosenPinProps) {
  const [top, setTop] = useState(0);
  // After every drawing: a row above may have grown.
  useLayoutEffect(() => setTop(document.getElementById(optionId(place))?.offsetTop ?? 0));
  return (
    <div class="chosen-pin" style={{ insetBlockStart: `${top}px` }}>
      <PinButton id={row.record.id} name={visibleText(row.record.name)} />
    </div>
  );
}
