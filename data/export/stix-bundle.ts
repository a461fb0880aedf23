import type { CatalogRecord } from '@/data/catalog/record';
import { toStix } from './stix';
import { uuidV5 } from './uuid-v5';

/** Of our bundles alone: the namespace of STIX is for cyber-observables. */
const NAMESPACE = '4cb0a0ee-7e33-4f3f-9d5b-2a8f4f0b9c61';

/**
 * Writes records as one STIX 2.1 bundle, text after text: `start`, what each `add` gives, `end`. An
 * object that several records share (a directory) stands in it once. The same records in the same
 * order give the same bytes; memory grows with the ids alone.
 */
export class StixBundle {
  readonly start = '{"type":"bundle","objects":[';
  readonly #ids = new Set<string>();

  /** @returns what the record adds, `''` where all of its objects are there */
  add(record: CatalogRecord): string {
    let text = '';
    for (const object of toStix(record)) {
      if (this.#ids.has(object.id)) continue;
      text += `${this.#ids.size > 0 ? ',' : ''}\n${JSON.stringify(object)}`;
      this.#ids.add(object.id);
    }
    return text;
  }

  /** The end, with an id made of the objects' ids. */
  end(): string {
    const id = uuidV5(NAMESPACE, [...this.#ids].join('\n'));
    return `\n],"id":"bundle--${id}"}\n`;
  }
}
