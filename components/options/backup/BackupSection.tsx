import { Download, Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { Settings } from '@/data/settings';
import { toBackup } from '@/data/settings/backup';
import type { Policy } from '@/data/settings/policy';
import { t } from '@/data/words/words';
import type { SettingsAccess } from '../../settings/settings-access';
import { saveText } from '../../ui/save-text';
import { visibleText } from '../../ui/visible-text';
import { readBackupFile } from './read-backup-file';
import { leftOutWords } from './restore-words';

type Restoring =
  | { state: 'none' }
  | { state: 'restored'; words: string; before: Settings }
  | { state: 'undone' }
  | { state: 'failed'; message: string };

interface BackupSectionProps {
  access: SettingsAccess;
  policy: Policy;
}

/** The settings as a file, and back. Catalogs are no settings and stay as they are. */
export function BackupSection({ access, policy }: BackupSectionProps) {
  const [restoring, setRestoring] = useState<Restoring>({ state: 'none' });
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const save = async () => {
    const now = new Date();
    const day = now.toISOString().slice(0, 10);
    const text = toBackup(await access.own(), now);
    saveText(`pe-lens-settings-${day}.json`, 'application/json', text);
  };
  const attempt = async (work: () => Promise<Restoring>) => {
    try {
      setRestoring(await work());
    } catch (error) {
      const message = error instanceof Error ? error.message : `${error}`;
      setRestoring({ state: 'failed', message });
    }
  };
  const restore = (file: File) =>
    attempt(async () => {
      const before = await access.own();
      const { settings, unknown } = await readBackupFile(file);
      await access.change(withoutManaged(settings, policy));
      return { state: 'restored', words: leftOutWords(unknown, policy), before };
    });
  const undo = async (before: Settings) => {
    await attempt(async () => {
      await access.change(withoutManaged(before, policy));
      return { state: 'undone' };
    });
    // The button that was pressed goes.
    button.current?.focus();
  };

  return (
    <section class="panel" id="backup" aria-labelledby="backup-heading">
      <h2 id="backup-heading">{t('options.section.backup')}</h2>
      <p class="quiet">{t('options.backup.what')}</p>
      <div class="backup-buttons">
        <button type="button" class="button" onClick={() => void save()}>
          <Download size={14} aria-hidden="true" />
          {t('options.backup.save')}
        </button>
        <button ref={button} type="button" class="button" onClick={() => input.current?.click()}>
          <Upload size={14} aria-hidden="true" />
          {t('options.backup.restore')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('options.backup.file')}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void restore(file);
            // The same file chosen again is a change again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      <div role="status">
        {restoring.state === 'restored' && (
          <p class="restored">
            {t('options.backup.restored')} {visibleText(restoring.words)}{' '}
            <button type="button" class="link-button" onClick={() => void undo(restoring.before)}>
              {t('options.undo')}
            </button>
          </p>
        )}
        {restoring.state === 'undone' && <p>{t('options.backup.undone')}</p>}
      </div>
      {restoring.state === 'failed' && (
        <p class="failure" role="alert">
          {visibleText(restoring.message)}
        </p>
      )}
    </section>
  );
}

/** What an organisation has set cannot be changed; the rest is restored all the same. */
function withoutManaged(settings: Settings, { values }: Policy): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(settings).filter(([name]) => !Object.hasOwn(values, name)),
  );
}
