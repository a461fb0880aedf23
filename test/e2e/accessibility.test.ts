import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heard } from './harness/heard';
import { findingsOf, LOOKS, setLook } from './harness/looks';
import { setSettings } from './harness/settings';
import { PICTURES } from './pictures';
import type { Shot } from './pictures/shot';
import { openStage, type Stage } from './pictures/stage';

/**
 * axe-core finds nothing on any page of the extension and none scrolls sideways, in any theme, wide,
 * narrow, zoomed, and from right to left; and what a screen reader is told of each is kept.
 */

/** States of the pages; those of sections alone are parts of these. */
const STATES = [
  'popup-page',
  'popup-start',
  'popup-results',
  'popup-nothing',
  'popup-recent',
  'popup-off',
  'popup-importing',
  'search-tab',
  'record',
  'comparison',
  'record-com',
  'record-unknown',
  'browse-directories',
  'list-start',
  'list-results',
  'list-details',
  'options',
  'options-pivots',
  'first-run',
];

/** The toolbar's popup is as wide as it asks to be. */
const POPUP_WIDTH = 360;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

describe.each(STATES)('%s', (name) => {
  let shot: Shot;

  beforeAll(async () => {
    const picture = PICTURES.find((each) => each.name === name);
    if (picture === undefined) throw new Error(`There is no picture “${name}”.`);
    await setSettings(stage.browser, {});
    shot = await picture.show(stage);
  });

  afterAll(() => shot?.done?.());

  test('what a screen reader is told', async () => {
    await expect(await heard(stage.own.locator('body'))).toMatchFileSnapshot(
      `snapshots/surfaces/${name}.aria`,
    );
  });

  test.each(LOOKS)('$name', async (look) => {
    const narrow = name.startsWith('popup') ? { width: POPUP_WIDTH } : {};
    await setLook(stage.own, { ...look, ...narrow });
    expect(await findingsOf(stage.own)).toEqual([]);
  });
});
