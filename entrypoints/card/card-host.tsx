import { render } from 'preact';
import { Card } from '@/components/card/Card';
import type { CardProps } from '@/components/card/card-props';
import { type Anchor, boxOf } from '../page.content/anchor';
import { placeCard, putCard } from './card-place';
import { freePlace } from './free-place';
import { attachHost, createHost } from './host-element';
import { Sight } from './sight';

/** One card in the page: the only element that is ever added to it, there while the card is shown. */
export class CardHost {
  readonly #host: HTMLElement;
  readonly #mount: HTMLElement;
  readonly #cover: HTMLElement;
  readonly #resized: ResizeObserver;
  #sight: Sight | undefined;
  #anchor: Anchor;
  /** Where it was put; absent while it stands beside its anchor. */
  #spot: DOMPointReadOnly | undefined;

  constructor(anchor: Anchor) {
    this.#anchor = anchor;
    const { host, mount, cover } = createHost();
    this.#host = host;
    this.#mount = mount;
    this.#cover = cover;
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
    attachHost(this.#host, this.#anchor.node);
    this.#sight = new Sight(this.#cover, () => void this.place());
    await this.#sight.ready();
    await this.place();
    this.#mount.classList.remove('unplaced');
    if (this.#host.isConnected) this.#resized.observe(this.#mount);
  }

  /** Leaves the card from now on where it stands free of others, or near to it. */
  hold(others: readonly DOMRect[]): void {
    if (this.#sight) this.#putAt(freePlace(this.box, others, this.#sight.part));
  }

  /** Moves the card by px; it stays there from now on. */
  moveBy({ x, y }: { x: number; y: number }): void {
    const { box } = this;
    const spot = this.#spot ?? box;
    // What is put is rounded, which would add up; but at an edge the card is not where it was to be.
    const from = (put: number, is: number) => (Math.abs(put - is) <= 1 ? put : is);
    this.#putAt({ x: from(spot.x, box.x) + x, y: from(spot.y, box.y) + y });
  }

  /** Puts the card into the corner of the window that follows the one it is nearest to. */
  nextCorner(): void {
    if (!this.#sight) return;
    const { left, top, right, bottom, width, height } = this.#sight.part;
    const { box } = this;
    const isLeft = box.x + box.width / 2 < left + width / 2;
    const isTop = box.y + box.height / 2 < top + height / 2;
    this.#putAt({ x: isTop ? right : left, y: isLeft ? top : bottom });
  }

  #putAt({ x, y }: { x: number; y: number }): void {
    this.#spot = new DOMPointReadOnly(x, y);
    void this.place();
  }

  /** Binds the card to another anchor, such as the same text in a new node. */
  moveTo(anchor: Anchor): void {
    this.#anchor = anchor;
  }

  async place(): Promise<void> {
    if (!this.#host.isConnected || this.#sight === undefined) return;
    const [host, mount, sight] = [this.#host, this.#mount, this.#sight.part];
    if (this.#spot) {
      putCard(host, mount, this.#spot, sight);
      return;
    }
    const anchor = boxOf(this.#anchor);
    if (anchor) await placeCard({ host, mount, anchor, sight });
  }

  /** Takes the keyboard into the card. */
  focus(): void {
    const dialog = this.#mount.querySelector<HTMLElement>('[role=dialog]') ?? this.#mount;
    dialog.focus({ preventScroll: true });
  }

  remove(): void {
    this.#sight?.end();
    this.#resized.disconnect();
    render(null, this.#mount);
    this.#host.remove();
  }
}
