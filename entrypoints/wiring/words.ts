import { setWords } from '@/data/words/source';
import { browser } from './browser';

/** Words from the browser, which knows the reader's language; imported by every entrypoint. */
setWords({
  message: (name) => browser.i18n.getMessage(name),
  uiLanguage: browser.i18n.getUILanguage(),
});
