import { MAX_BACKUP_BYTES, parseBackup, type Restored } from '@/data/settings/backup';

/** @throws {Error} with a sentence, where it cannot be read or is no file of settings */
export async function readBackupFile(file: File): Promise<Restored> {
  if (file.size > MAX_BACKUP_BYTES) {
    throw new Error(
      'This file is too large for settings. Nothing was changed: choose one that “Save settings” wrote.',
    );
  }
  return parseBackup(await file.text());
}
