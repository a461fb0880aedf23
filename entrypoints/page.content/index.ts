import '../wiring/words';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../wiring/messaging';
import { askedCard } from './asked-card';
import { keepGate } from './gate';
import { lifetime } from './lifetime';
import { liveAsk } from './live-ask';
import { askedRules } from './mark-dress';
import { takeMessages } from './messages';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // The settings, and a worker that sleeps, are awaited while the page is still on its way.
  runAt: 'document_start',
  main() {
    const signal = lifetime();
    const live = liveAsk(ask);
    const need = {
      ask: live.ask,
      returned: live.returned,
      loadCard: askedCard(live.ask),
      rules: askedRules(live.ask),
    };
    takeMessages(signal, keepGate(need, signal));
  },
});
