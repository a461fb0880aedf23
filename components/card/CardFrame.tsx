import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/data/words/words';
import { visibleText } from '../ui/visible-text';
import { CardHead, type HeadContent, stepWords } from './CardHead';
import { pressKey } from './card-keys';
import type { CardProps } from './card-props';
import { KeyList } from './KeyList';

/** What the frame of a card is filled with. */
export interface FrameContent {
  /** Names the dialog. */
  label: string;
  head: HeadContent;
  body: ComponentChildren;
}

interface CardFrameProps {
  content: FrameContent;
  /** Something of the content is still to come. */
  busy: boolean;
  props: CardProps;
}

/** The dialog around every shape of card: head, body, and the list of keys in the body's place. */
export function CardFrame({ content: { label, head, body }, busy, props }: CardFrameProps) {
  const [keysShown, setKeysShown] = useState(false);
  const { pinned, onPin, onClose, onMove, onNextCorner, step } = props;
  const onKeys = () => setKeysShown(!keysShown);
  const actions = { pinned, onPin, onClose, onMove, onNextCorner, keysShown, onKeys };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (pressKey(event.currentTarget, event)) event.preventDefault();
  };
  return (
    <div
      class={keysShown ? 'pe-lens card with-keys' : 'pe-lens card'}
      role="dialog"
      tabIndex={-1}
      aria-label={visibleText(
        step === undefined ? label : t('card.nameAndStep', { name: label, step: stepWords(step) }),
      )}
      aria-busy={busy}
      onKeyDown={onKeyDown}
    >
      <CardHead {...head} {...(step === undefined ? actions : { ...actions, step })} />
      {keysShown && <KeyList loadKeys={props.loadKeys} />}
      <div class="card-body" data-scrolls>
        {body}
      </div>
    </div>
  );
}
