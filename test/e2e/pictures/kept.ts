import { readFileSync } from 'node:fs';
import { ROOT } from '../harness/places';
import { parseBoxes } from './boxes';
import { readPng } from './png';
import type { Taken, Theme } from './shot';

/** Where pictures are kept, with the names of their themes. */
export const FOLDER = `${ROOT}docs/pictures`;

/** Where the boxes of their layouts are kept: the same in every theme. */
export const BOXES_FILE = `${ROOT}test/e2e/snapshots/pictures.boxes`;

export function fileOf(name: string, theme: Theme): string {
  return `${name}-${theme}.png`;
}

export function readKept(name: string, theme: Theme): Taken {
  return {
    pixels: readPng(readFileSync(`${FOLDER}/${fileOf(name, theme)}`)),
    boxes: parseBoxes(readFileSync(BOXES_FILE, 'utf8')).get(name) ?? [],
  };
}
