/** The way to the options from within a sentence. */
export function OptionsLink({ children }: { children: string }) {
  return (
    <a href="/options.html" target="_blank" rel="noopener">
      {children}
    </a>
  );
}
