import { t } from '@/data/words/words';
import { Markdown } from '../../markdown/Markdown';
import { Sentence } from '../../ui/Sentence';

/**
 * The notice that the library puts before the documentation: source, author and licence, which stand
 * above it here. It is one line, `**The information below is copied from […](…) …*`, and a rule.
 */
const NOTICE =
  /^\s*\*\*The information below is copied from \[MicrosoftDocs\]\(https:\/\/github\.com\/MicrosoftDocs\/windowsserverdocs\)[^\n]*\[CC BY 4\.0\][^\n]*license\.\*{1,2}[ \t]*(?:\n\s*---[ \t]*)?(?:\n|$)/;

export function DocsSection({ text }: { text: string }) {
  return (
    <>
      <p class="quiet">
        <Sentence
          text="record.docsFrom"
          parts={{
            source: (
              <a
                href="https://github.com/MicrosoftDocs/windowsserverdocs"
                target="_blank"
                rel="noreferrer noopener"
              >
                {t('record.microsoftDocs')}
              </a>
            ),
            author: (
              <a
                href="https://opensource.microsoft.com/codeofconduct/"
                target="_blank"
                rel="noreferrer noopener"
              >
                {t('record.microsoft')}
              </a>
            ),
            licence: (
              <a
                href="https://creativecommons.org/licenses/by/4.0/"
                target="_blank"
                rel="noreferrer noopener license"
              >
                CC BY 4.0
              </a>
            ),
          }}
        />
      </p>
      <Markdown text={text.replace(NOTICE, '')} headingLevel={3} />
    </>
  );
}
