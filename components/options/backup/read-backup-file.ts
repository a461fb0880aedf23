import { MAX_BACKUP_BYTES, parseBackup, type Restored } from '@/data/settings/backup';
import { t } from '@/data/words/words';

/** @throws {Error} with a sentence, where it cannot be read or is no file of settings */
export async function readBackupFile(file: File): Promise<Restored> {
  if (file.size > MAX_BACKUP_BYTES) {
    throw new Error(t('options.backup.tooLarge', { save: t('options.backup.save') }));
  }
  return parseBackup(await file.text());
}
