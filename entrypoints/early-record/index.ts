import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { questionOf } from '@/components/record/record-question';
import { askEarly } from '../wiring/early-question';

/** Asks for the record of the address while the page's own script is still on its way. */
export default defineUnlistedScript(() => {
  const argument = questionOf(location.search);
  if (argument !== undefined) askEarly('record', argument);
});
