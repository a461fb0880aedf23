interface OptionsNavProps {
  sections: readonly { id: string; name: string }[];
}

/** The sections of the options, beside them where there is room. */
export function OptionsNav({ sections }: OptionsNavProps) {
  return (
    <nav class="options-nav" aria-label="Sections">
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
