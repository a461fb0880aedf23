import { t } from '@/data/words/words';
import { HASH_NAMES } from '../ui/words';

/** Messages for the facts of the record form, by their path in it. */
const WORDS = {
  name: 'record.field.name',
  path: 'record.field.path',
  description: 'record.field.description',
  comments: 'record.field.comments',
  'signature.status': 'record.fact.signatureStatus',
  'signature.valid': 'record.fact.signatureValid',
  'signature.subject': 'record.fact.signatureSubject',
  'signature.issuer': 'record.fact.signatureIssuer',
  'signature.thumbprint': 'record.fact.signatureThumbprint',
  'signature.serial': 'record.fact.signatureSerial',
  'version.fileVersion': 'record.field.fileVersion',
  'version.productVersion': 'record.field.productVersion',
  'version.originalFilename': 'record.field.originalFilename',
  'version.product': 'record.field.product',
  'version.company': 'record.field.company',
  'version.language': 'record.field.language',
  'version.copyright': 'record.field.copyright',
  'version.trademarks': 'record.field.trademarks',
  'version.machine': 'record.field.machine',
  'scan.detections': 'record.field.detections',
  'scan.engines': 'record.fact.engines',
  'scan.link': 'record.fact.scanReport',
  'runtime.windowTitle': 'record.field.windowTitle',
  'runtime.modules': 'record.field.modules',
  'runtime.children': 'record.field.children',
  'runtime.stdout': 'record.fact.stdout',
  'runtime.stderr': 'record.fact.stderr',
  handles: 'record.field.handles',
  exports: 'record.section.exports',
  similar: 'record.section.similar',
  misuse: 'record.section.misuse',
  docs: 'record.section.docs',
  screenshots: 'record.section.screenshots',
  servers: 'record.section.servers',
  registry: 'record.section.registry',
  instance: 'record.section.instance',
} as const;

/** Facts that are called by the field's terms, the same in every language. */
const TERMS: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.entries(HASH_NAMES).map(([type, term]): [string, string] => [`hashes.${type}`, term]),
  ['clsid', 'CLSID'],
  ['progId', 'ProgID'],
]);

/** What a fact is called, by its path in the record form. */
export function fieldWords(field: string): string {
  return isWorded(field) ? t(WORDS[field]) : (TERMS.get(field) ?? field);
}

function isWorded(field: string): field is keyof typeof WORDS {
  return Object.hasOwn(WORDS, field);
}
