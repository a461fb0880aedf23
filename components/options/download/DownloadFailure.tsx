import { t } from '@/data/words/words';
import { Sentence } from '../../ui/Sentence';

interface DownloadFailureProps {
  message: string;
  address: string;
}

/** What went wrong, and the way that always remains. */
export function DownloadFailure({ message, address }: DownloadFailureProps) {
  return (
    <div class="failure" role="alert">
      <p>{message}</p>
      <p>
        <Sentence
          text="options.download.failed"
          parts={{
            link: (
              <a href={address} target="_blank" rel="noreferrer noopener">
                {t('options.download.inTab')}
              </a>
            ),
          }}
        />
      </p>
    </div>
  );
}
