import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './harness/places';
import { setSettings } from './harness/settings';
import { PICTURES } from './pictures';
import { compare } from './pictures/compare';
import { FOLDER, fileOf, readKept } from './pictures/kept';
import { THEMES, takeAll } from './pictures/picture';
import { writeSmallPng } from './pictures/png';
import { type Taken, type Theme, take } from './pictures/shot';
import { openStage, type Stage } from './pictures/stage';

/** Every surface looks as it is kept in `docs/pictures`; `npm run pictures` takes those anew. */

/** Where pictures go that differ, to be looked at beside the kept ones. */
const DIFFERING = `${ROOT}.output/pictures`;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage?.close());

/** What differs from the kept picture; the new one is then left beside the builds. */
function differences(name: string, theme: Theme, taken: Taken): string[] {
  const found = compare(readKept(name, theme), taken);
  if (found.length > 0) {
    mkdirSync(DIFFERING, { recursive: true });
    writeFileSync(`${DIFFERING}/${fileOf(name, theme)}`, writeSmallPng(taken.pixels));
  }
  return found;
}

describe('looks as it is kept', () => {
  test.each(PICTURES)('$name', async (picture) => {
    const found = (await takeAll(stage, picture)).flatMap(([theme, taken]) =>
      differences(picture.name, theme, taken).map((sentence) => `${theme}: ${sentence}`),
    );
    expect(found, `See ${DIFFERING}, or run “npm run pictures” where this is meant.`).toEqual([]);
  });
});

/** Compares a page with its kept picture after its style was changed. */
async function compareChanged(name: string, style: string, theme: Theme = 'light') {
  const picture = PICTURES.find((each) => each.name === name);
  if (picture === undefined) throw new Error(`There is no picture “${name}”.`);
  await setSettings(stage.browser, {});
  const shot = await picture.show(stage);
  const tag = await stage.own.addStyleTag({ content: style });
  const taken = await take(shot, theme);
  await tag.evaluate((element) => (element as Element).remove());
  await shot.done?.();
  return compare(readKept(name, 'light'), taken);
}

describe('the comparison', () => {
  test.each(['options', 'first-run', 'list-results'])('passes %s in another face', async (name) => {
    const style = ':root { --font: serif !important; --font-mono: monospace !important }';
    expect(await compareChanged(name, style)).toEqual([]);
  });

  test.each([
    { what: 'a section that is gone', name: 'record', style: '#hashes { display: none }' },
    {
      what: 'a button that is gone',
      name: 'popup-start',
      style: '.search-ways a { display: none }',
    },
    {
      what: 'columns that have become one',
      name: 'record',
      style: '.record-columns { display: block }',
    },
    { what: 'a title that has moved', name: 'options', style: 'h1 { margin-block-start: 60px }' },
    {
      what: 'a narrower page',
      name: 'first-run',
      style: 'main { max-inline-size: 440px !important }',
    },
    {
      what: 'a button of another colour',
      name: 'first-run',
      style: '.button.primary { background: #b3261e !important }',
    },
    {
      what: 'text that is not to be seen',
      name: 'options',
      style: '.panel * { color: transparent !important }',
    },
  ])('fails for $what', async ({ name, style }) => {
    expect(await compareChanged(name, style)).not.toEqual([]);
  });

  test('fails for the colours of the other theme', async () => {
    expect(await compareChanged('record', ':root { }', 'dark')).not.toEqual([]);
  });
});

test('docs/ui.md shows every picture, and the folder holds no other', () => {
  const files = PICTURES.flatMap(({ name, themes = THEMES }) =>
    themes.map((theme) => fileOf(name, theme)),
  );
  expect(readdirSync(FOLDER).sort()).toEqual([...files].sort());
  const text = readFileSync(`${ROOT}docs/ui.md`, 'utf8');
  expect(files.filter((file) => !text.includes(`pictures/${file}`))).toEqual([]);
});
