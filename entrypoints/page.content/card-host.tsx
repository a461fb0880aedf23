import type { Rect } from '@floating-ui/dom';
import { render } from 'preact';
import { Card } from '@/components/card/Card';
import type { CardProps } from '@/components/card/card-props';
import { type Anchor, boxOf } from './anchor';
import { placeCard } from './card-place';
import { attachHost, createHost, styleHost } from './host-element';
import { partInSight } from './sight';

/** One card in the page: the only element that is ever added to it, there while the card is shown. */
export class CardHost {
  readonly #host: HTMLElement;
  readonly #mount: HTMLElement;
  readonly #resized: ResizeObserver;
  #anchor: Anchor;
  #sight: Rect | undefined;
  #held = false;

  constructor(anchor: Anchor) {
    this.#anchor = anchor;
    const { host, mount } = createHost();
    this.#host = host;
    this.#mount = mount;
    // Not within the observer's own turn, where a change of size raises an error event in the page.
    this.#resized = new ResizeObserver(() => requestAnimationFrame(() => void this.place()));
  }

  get element(): HTMLElement {
    return this.#host;
  }

  get anchor(): Anchor {
    return this.#anchor;
  }

  get box(): DOMRect {
    return this.#host.getBoundingClientRect();
  }

  /** Draws the card, and puts it into the page where it is not there yet. */
  async draw(props: CardProps): Promise<void> {
    render(<Card {...props} />, this.#mount);
    if (this.#host.isConnected) return;
    styleHost(this.#host, true);
    attachHost(this.#host, this.#anchor.node);
    this.#sight = await partInSight(this.#host);
    styleHost(this.#host);
    await this.place();
    if (this.#host.isConnected) this.#resized.observe(this.#mount);
  }

  /** Leaves the card where it is from now on. */
  hold(): void {
    this.#held = true;
  }

  /** Binds the card to another anchor, such as the same text in a new node. */
  moveTo(anchor: Anchor): void {
    this.#anchor = anchor;
  }

  async place(): Promise<void> {
    const anchor = this.#held || !this.#host.isConnected ? undefined : boxOf(this.#anchor);
    if (!anchor) return;
    await placeCard({ host: this.#host, mount: this.#mount, anchor, sight: this.#sight });
  }

  /** Takes the keyboard into the card. */
  focus(): void {
    const dialog = this.#mount.querySelector<HTMLElement>('[role=dialog]') ?? this.#mount;
    dialog.tabIndex = -1;
    dialog.focus({ preventScroll: true });
  }

  remove(): void {
    this.#resized.disconnect();
    render(null, this.#mount);
    this.#host.remove();
  }
}
