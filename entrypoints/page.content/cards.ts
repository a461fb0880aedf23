import type { CardProps } from '@/components/card/card-props';
import type { Ask } from '@/data/messages';
import type { CardHost } from '../card/card-host';
import type { CardParts } from '../card/card-parts';
import type { Anchor } from './anchor';
import { copyText } from './clipboard';
import { focusedElement } from './selected';

/** What a card shows; the rest of its props is the same for every card. */
export type CardContent = Pick<CardProps, 'text' | 'findings' | 'status' | 'searched' | 'step'>;

/**
 * `hover` follows the pointer and goes when it leaves, `asked` was called by menu or key and goes on
 * a click elsewhere, `pinned` stays until it is closed.
 */
export type CardState =
  | { at: 'hidden' }
  | { at: 'hover' | 'asked'; host: CardHost; content: CardContent };

interface Pinned {
  host: CardHost;
  content: CardContent;
}

type Shift = Parameters<NonNullable<CardProps['onMove']>>[0];

/** Has the script of the card run in the frame, once; gives nothing where the frame takes none. */
export type LoadCard = () => Promise<CardParts | undefined>;

export interface CardsNeed {
  ask: Ask;
  loadCard: LoadCard;
}

/** More cards than fit beside each other; the oldest goes. */
const MOST_PINNED = 6;

/** The cards of the frame: one that comes and goes, and the pinned ones. */
export class Cards {
  readonly #ask: Ask;
  readonly #loadParts: LoadCard;
  readonly #signal: AbortSignal;
  #parts: CardParts | undefined;
  #state: CardState = { at: 'hidden' };
  readonly #pinned = new Set<Pinned>();
  /** Where the keyboard was before it went into a card. */
  #focusBefore: HTMLElement | undefined;

  constructor({ ask, loadCard }: CardsNeed, signal: AbortSignal) {
    this.#ask = ask;
    this.#loadParts = loadCard;
    this.#signal = signal;
    addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    addEventListener('pointerdown', (event) => this.#onPress(event), { capture: true, signal });
    // No card leaves a window that was made smaller.
    addEventListener('resize', () => this.#placeAll(), { passive: true, signal });
    signal.addEventListener('abort', () => this.closeAll());
  }

  get state(): CardState {
    return this.#state;
  }

  isHost(node: EventTarget | null): boolean {
    if (this.#state.at !== 'hidden' && this.#state.host.element === node) return true;
    for (const { host } of this.#pinned) if (host.element === node) return true;
    return false;
  }

  /** Has ready what cards are made of, ahead of the first. */
  async prepare(): Promise<void> {
    this.#parts ??= await this.#loadParts();
  }

  /** Shows a card in place of the one that is not pinned; gives whether the frame takes it. */
  async show(at: 'hover' | 'asked', anchor: Anchor, content: CardContent): Promise<boolean> {
    if (!this.#parts) await this.prepare();
    // The frame may have been given up meanwhile: nobody would close the card.
    const host = this.#signal.aborted ? undefined : this.#parts?.createCard(anchor);
    if (!host) return false;
    this.close();
    this.#state = { at, host, content };
    await this.#draw();
    if (at === 'asked' && this.#isCurrent(host)) this.#focus(host);
    return true;
  }

  /** Takes the keyboard into the card that the pointer has opened; gives whether there is one. */
  enter(): boolean {
    if (this.#state.at !== 'hover') return false;
    this.#state = { ...this.#state, at: 'asked' };
    this.#focus(this.#state.host);
    return true;
  }

  #focus(host: CardHost): void {
    this.#focusBefore = focused();
    host.focus();
  }

  /** Shows other content in the card, if it is still the one of that anchor. */
  async update(anchor: Anchor, content: CardContent): Promise<void> {
    if (this.#state.at === 'hidden' || this.#state.host.anchor !== anchor) return;
    this.#state = { ...this.#state, content };
    await this.#draw();
    await this.#state.host.place();
  }

  /** Closes the card that is not pinned. */
  close(): void {
    if (this.#state.at === 'hidden') return;
    const { host } = this.#state;
    this.#state = { at: 'hidden' };
    this.#remove(host);
  }

  closeAll(): void {
    this.close();
    for (const pinned of this.#pinned) this.#unpin(pinned);
  }

  #placeAll(): void {
    if (this.#state.at !== 'hidden') void this.#state.host.place();
    for (const { host } of this.#pinned) void host.place();
  }

  #isCurrent(host: CardHost): boolean {
    return this.#state.at !== 'hidden' && this.#state.host === host;
  }

  async #draw(): Promise<void> {
    if (this.#state.at === 'hidden') return;
    const { host, content } = this.#state;
    const actions = {
      pinned: false,
      onClose: () => this.close(),
      onPin: () => this.#pin(),
      onMove: (by: Shift) => {
        this.#pin();
        host.moveBy(by);
      },
      onNextCorner: () => {
        this.#pin();
        host.nextCorner();
      },
    };
    await host.draw({ ...this.#props(content), ...actions });
  }

  /** A card that is moved is kept, too. */
  #pin(): void {
    if (this.#state.at === 'hidden') return;
    const { host, content } = this.#state;
    this.#state = { at: 'hidden' };
    const pinned: Pinned = { host, content };
    host.hold([...this.#pinned].map((other) => other.host.box));
    this.#pinned.add(pinned);
    const actions = {
      pinned: true,
      onClose: () => this.#unpin(pinned),
      onPin: () => this.#loosen(pinned),
      onMove: (by: Shift) => host.moveBy(by),
      onNextCorner: () => host.nextCorner(),
    };
    void host.draw({ ...this.#props(content), ...actions });
    const [oldest] = this.#pinned;
    if (oldest && this.#pinned.size > MOST_PINNED) this.#unpin(oldest);
  }

  /** A card that is not pinned any more goes as it would have gone before. */
  #loosen(pinned: Pinned): void {
    this.close();
    this.#pinned.delete(pinned);
    const at = focused() === pinned.host.element ? 'asked' : 'hover';
    this.#state = { at, ...pinned };
    void this.#draw();
  }

  #unpin(pinned: Pinned): void {
    this.#pinned.delete(pinned);
    this.#remove(pinned.host);
  }

  #remove(host: CardHost): void {
    const hadFocus = focused() === host.element;
    host.remove();
    const before = this.#focusBefore;
    if (!hadFocus || !before) return;
    this.#focusBefore = undefined;
    if (before.isConnected) before.focus({ preventScroll: true });
  }

  /** What is the same for every card of a content. */
  #props(content: CardContent) {
    return {
      ...content,
      loadRecord: (id, catalog) => this.#ask('record', { id, catalog }),
      loadKeys: this.#loadKeys,
      onKeep: (id) => this.#ask('pinRecord', { id, on: true }),
      onOpenRecord: (id, catalog) => void this.#ask('openRecord', { id, catalog }),
      onCopy: copyText,
    } satisfies Partial<CardProps>;
  }

  readonly #loadKeys = async () => (await this.#ask('commandKeys', {})).keys;

  /** Escape closes the card and nothing of the page with it. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    const focus = focused();
    const inside = [...this.#pinned].find(({ host }) => host.element === focus);
    const last = inside ?? (this.#state.at === 'hidden' ? [...this.#pinned].at(-1) : undefined);
    if (!last && this.#state.at === 'hidden') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (last) this.#unpin(last);
    else this.close();
  }

  #onPress(event: PointerEvent): void {
    if (!this.isHost(event.composedPath()[0] ?? null)) this.close();
  }
}

/** The element with the keyboard, if it can be given back to it. */
function focused(): HTMLElement | undefined {
  const at = focusedElement();
  return at instanceof HTMLElement ? at : undefined;
}
