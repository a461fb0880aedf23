import { Markdown } from '../../markdown/Markdown';

export function DocsSection({ text }: { text: string }) {
  return (
    <>
      <p class="quiet">
        From{' '}
        <a
          href="https://github.com/MicrosoftDocs/windowsserverdocs"
          target="_blank"
          rel="noreferrer noopener"
        >
          Microsoft’s documentation
        </a>
        , under{' '}
        <a
          href="https://creativecommons.org/licenses/by/4.0/"
          target="_blank"
          rel="noreferrer noopener license"
        >
          CC BY 4.0
        </a>
        ; the layout was changed.
      </p>
      <Markdown text={text} headingLevel={3} />
    </>
  );
}
