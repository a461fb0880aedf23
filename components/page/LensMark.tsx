/** The mark of the product: a lens over the bars of a binary. The same drawing is the toolbar icon. */
export function LensMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0b62c4" />
      <circle cx="14" cy="14" r="8" fill="none" stroke="#fff" stroke-width="3" />
      <path d="m20 20 6 6" stroke="#fff" stroke-width="4" stroke-linecap="round" />
      <path d="M11.5 11v6M16.5 11v6" stroke="#9fd0ff" stroke-width="2.5" stroke-linecap="round" />
    </svg>
  );
}
