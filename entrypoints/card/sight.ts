/** The browser answers with the next frame; a card does not wait longer. */
const WAIT_MS = 100;

/** So many steps of what is in sight are told while pages around a frame scroll. */
const STEPS = 50;

/**
 * The part of a frame that the person sees, in the frame's coordinates: the pages around it may cut
 * it off, and where they are of another origin only the intersection observer tells.
 */
export class Sight {
  readonly #observer: IntersectionObserver | undefined;
  #cut: DOMRectReadOnly | undefined;
  #told: () => void = () => {};

  /**
   * @param cover spread over the frame's viewport
   * @param changed called when another part is in sight
   */
  constructor(cover: Element, changed: () => void) {
    if (window.top === window) return;
    const threshold = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
    this.#observer = new IntersectionObserver(
      (entries) => {
        const cut = entries.at(-1)?.intersectionRect;
        this.#cut = cut && cut.width > 0 && cut.height > 0 ? cut : undefined;
        this.#told();
        changed();
      },
      { threshold },
    );
    this.#observer.observe(cover);
  }

  /** Settles when it is known what is in sight. */
  async ready(): Promise<void> {
    if (this.#observer === undefined || this.#cut !== undefined) return;
    await new Promise<void>((resolve) => {
      this.#told = resolve;
      setTimeout(resolve, WAIT_MS);
    });
  }

  /** What is in sight now; a page magnified by two fingers shows a part of itself. */
  get part(): DOMRect {
    const { offsetLeft: x = 0, offsetTop: y = 0 } = visualViewport ?? {};
    const { width = innerWidth, height = innerHeight } = visualViewport ?? {};
    const whole = new DOMRect(x, y, width, height);
    if (this.#cut === undefined) return whole;
    const left = Math.max(whole.left, this.#cut.left);
    const top = Math.max(whole.top, this.#cut.top);
    const right = Math.min(whole.right, this.#cut.right);
    const bottom = Math.min(whole.bottom, this.#cut.bottom);
    if (right <= left || bottom <= top) return whole;
    return new DOMRect(left, top, right - left, bottom - top);
  }

  end(): void {
    this.#observer?.disconnect();
  }
}
