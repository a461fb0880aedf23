/** Marks and cards on the page that shows them, as on any other. */
export interface Trial {
  /** Opens the card of what an element says, beside it. */
  lookUp(element: HTMLElement): Promise<void>;
  /** The catalogs are others than before. */
  lookAgain(): Promise<void>;
}
