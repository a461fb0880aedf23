/** Text as a terminal shows it, in a box that scrolls. */
export function Terminal({ text, label }: { text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <section class="terminal" tabIndex={0} aria-label={label}>
      <pre>{text}</pre>
    </section>
  );
}
