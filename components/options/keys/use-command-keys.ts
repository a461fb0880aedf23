import { useEffect, useState } from 'preact/hooks';
import type { CommandKey } from '@/data/messages';
import type { CommandKeys } from './command-keys';

/** The keys as they stand, asked again when the person comes back from changing them. */
export function useCommandKeys(commands: CommandKeys): readonly CommandKey[] {
  const [keys, setKeys] = useState<CommandKey[]>([]);
  useEffect(() => {
    const look = () => void commands.list().then(setKeys);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [commands]);
  return keys;
}
