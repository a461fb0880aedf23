import * as v from 'valibot';
import { t } from '@/data/words/words';
import { completePivots, pivotName } from '../pivots/pivot-list';
import { SHIPPED_PIVOTS } from '../pivots/shipped-pivots';
import { pivotTemplate } from '../pivots/template';
import { checkSetting, DEFAULTS, type SettingName, type Settings } from '../settings';
import { parseSite } from '../sites';

/** What an organisation has set for a browser; a person cannot change it. */
export interface Policy {
  values: Partial<Settings>;
  /** `false` where the page of the first run is not to be opened. */
  welcome: boolean;
  /** What of the policy is not of its form and is not used, a sentence each. */
  faults: string[];
}

export const NO_POLICY: Policy = { values: {}, welcome: true, faults: [] };

const site = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return parseSite(dataset.value);
    } catch {
      addIssue({ message: t('settings.policy.site', { text: dataset.value }) });
      return NEVER;
    }
  }),
);

const managedSites = v.object({
  mode: v.optional(v.picklist(['everywhere', 'listed', 'asked']), DEFAULTS.sites.mode),
  except: v.optional(v.array(site), []),
  only: v.optional(v.array(site), []),
});

const managedPivots = v.array(
  v.union([
    v.object({ shipped: v.picklist(SHIPPED_PIVOTS.map(({ id }) => id)) }),
    v.object({ name: pivotName, template: pivotTemplate }),
  ]),
);

/** How each managed setting is read; one that is missing here cannot be managed. */
const READERS: { [Name in SettingName]?: (given: unknown) => unknown } = {
  libraryUrl: (given) => given,
  sites: (given) => v.parse(managedSites, given),
  // The list is the whole list: what ships and is not named is off.
  pivots: (given) => {
    const listed = v.parse(managedPivots, given).map((entry) => ({ ...entry, on: true }));
    return [
      ...listed,
      ...completePivots(listed)
        .slice(listed.length)
        .map((entry) => ({ ...entry, on: false })),
    ];
  },
};

/**
 * The policy that managed storage holds. Firefox passes on what an administrator wrote as it is,
 * Chromium what is of the schema in `public/managed-schema.json`. Never throws.
 */
export function readPolicy(managed: Readonly<Record<string, unknown>>): Policy {
  const values: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [name, read] of Object.entries(READERS)) {
    if (managed[name] === undefined) continue;
    try {
      values[name] = checkSetting(name as SettingName, read(managed[name]));
    } catch (error) {
      faults.push(faultOf(name, error));
    }
  }
  if (managed.welcome !== undefined && typeof managed.welcome !== 'boolean') {
    faults.push(faultOf('welcome', new Error(t('settings.policy.boolean'))));
  }
  return { values: values as Partial<Settings>, welcome: managed.welcome !== false, faults };
}

function faultOf(name: string, error: unknown): string {
  const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return t('settings.policy.unused', { name, reason });
}
