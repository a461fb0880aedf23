import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PICTURES } from '../test/e2e/pictures';
import { formatBoxes, parseBoxes } from '../test/e2e/pictures/boxes';
import { BOXES_FILE, FOLDER, fileOf } from '../test/e2e/pictures/kept';
import { takeAll } from '../test/e2e/pictures/picture';
import { writeSmallPng } from '../test/e2e/pictures/png';
import { openStage } from '../test/e2e/pictures/stage';
import './words/use-english';

/**
 * `npm run pictures`: takes the kept pictures anew, from the built extension; see `docs/ui.md`. With
 * `-- card record` only those whose names begin so.
 */
const begins = process.argv.slice(2);
const wanted = PICTURES.filter(
  ({ name }) => begins.length === 0 || begins.some((each) => name.startsWith(each)),
);
mkdirSync(FOLDER, { recursive: true });
const kept = existsSync(BOXES_FILE) ? parseBoxes(readFileSync(BOXES_FILE, 'utf8')) : new Map();
const stage = await openStage();
for (const picture of wanted) {
  const { name } = picture;
  const taken = await takeAll(stage, picture);
  for (const [theme, { pixels }] of taken) {
    writeFileSync(`${FOLDER}/${fileOf(name, theme)}`, writeSmallPng(pixels));
  }
  // The layout is the same in all themes, but for a px of the borders that forced colours bring.
  kept.set(name, taken[0]?.[1].boxes ?? []);
  console.log(name);
}
await stage.close();
const listed = PICTURES.flatMap(({ name }) => {
  const boxes = kept.get(name);
  return boxes === undefined ? [] : [[name, boxes] as const];
});
writeFileSync(BOXES_FILE, formatBoxes(new Map(listed)));
console.log(`${wanted.length} pictures are in ${FOLDER}.`);
