import { BROWSE_PICTURES } from './browse-pictures';
import { CARD_PICTURES } from './card-pictures';
import { OPTIONS_PICTURES } from './options-pictures';
import type { Picture } from './picture';
import { RECORD_PICTURES } from './record-pictures';
import { SEARCH_PICTURES } from './search-pictures';

/** Every surface in every state that is worth a picture, in the order of `docs/ui.md`. */
export const PICTURES: readonly Picture[] = [
  ...CARD_PICTURES,
  ...SEARCH_PICTURES,
  ...RECORD_PICTURES,
  ...BROWSE_PICTURES,
  ...OPTIONS_PICTURES,
];
