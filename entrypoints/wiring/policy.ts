import { NO_POLICY, type Policy, readPolicy } from '@/data/settings/policy';
import { browser } from './browser';

/** What an organisation has set; Firefox refuses the question where there is nothing. */
export async function loadPolicy(): Promise<Policy> {
  try {
    return readPolicy(await browser.storage.managed.get(null));
  } catch {
    return NO_POLICY;
  }
}
