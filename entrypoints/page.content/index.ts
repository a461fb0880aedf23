import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../wiring/messaging';
import { lifetime } from './lifetime';
import { startPage } from './page';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file:///*'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: () => startPage(ask, lifetime()),
});
