/** A sentence for a moment, with who says it; in a corner of a page that is another's. */
export function Notice({ text }: { text: string }) {
  return (
    <p class="pe-lens notice" role="status">
      {text !== '' && (
        <>
          <strong>PE Lens</strong>
          {text}
        </>
      )}
    </p>
  );
}
