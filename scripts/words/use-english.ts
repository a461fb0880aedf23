import { setWords } from '../../data/words/source';
import { readMessages } from './messages';

/** Words for what runs in Node: the command line, tests, benches. */
const messages = readMessages('en');
setWords({ message: (name) => messages.get(name), uiLanguage: 'en-US' });
