import { t } from '@/data/words/words';
import { Sentence } from '../ui/Sentence';
import type { Trial } from './trial';

/** Of the records that come with the extension, and one of them where it does not belong. */
const HASH = '2C3BE28E1B8D28A8B326FBB7E06CEDD9';
const NAME = 'wtsapi32.dll';
const PATH = 'C:\\Users\\Public\\sessionmsg.exe';

/** An alert as analysts meet it, marked and hovered like any page. */
export function TrySample({ trial }: { trial: Trial }) {
  const indicator = (text: string) => (
    <button
      type="button"
      class="sample-indicator code"
      dir="ltr"
      onClick={(event) => void trial.lookUp(event.currentTarget)}
    >
      {text}
    </button>
  );
  return (
    <>
      <p>{t('welcome.try.how')}</p>
      <div class="sample">
        <p>
          <Sentence
            text="welcome.try.alert"
            parts={{ hash: indicator(HASH), name: indicator(NAME), path: indicator(PATH) }}
          />
        </p>
      </div>
      <p class="quiet">{t('welcome.try.pages')}</p>
    </>
  );
}
