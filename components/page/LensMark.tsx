/** The mark of the product: a lens over the bars of a binary. The same drawing is the toolbar icon. */
export function LensMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="#0b62c4" />
      <circle cx="7" cy="7" r="4" fill="none" stroke="#fff" stroke-width="2" />
      <path d="m10.3 10.3 2.7 2.7" stroke="#fff" stroke-width="2.4" stroke-linecap="round" />
      <path d="M5.5 5v4M8.5 5v4" stroke="#a9d4ff" />
    </svg>
  );
}
