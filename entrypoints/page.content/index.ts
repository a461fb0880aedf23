import '../wiring/words';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../wiring/messaging';
import { keepGate } from './gate';
import { lifetime } from './lifetime';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: () => keepGate(ask, lifetime()),
});
