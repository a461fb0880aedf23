import { t } from '@/data/words/words';
import { Markdown } from '../../markdown/Markdown';
import { Sentence } from '../../ui/Sentence';

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
      <Markdown text={text} headingLevel={3} />
    </>
  );
}
