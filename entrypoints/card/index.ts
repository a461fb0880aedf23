import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { setWords } from '@/data/words/source';
import { handOver } from './card-parts';
import { ownParts } from './own-parts';

/** The card's own script, run by the background in a frame that is about to show one. */
export default defineUnlistedScript(() => {
  handOver((words) => {
    setWords(words);
    return ownParts;
  });
});
