import { HASH_NAMES } from '../ui/words';

/** Facts of the record form as the sections call them. */
const WORDS: ReadonlyMap<string, string> = new Map<string, string>([
  ...Object.entries(HASH_NAMES).map(([type, words]): [string, string] => [`hashes.${type}`, words]),
  ['name', 'Name'],
  ['path', 'Path'],
  ['description', 'Description'],
  ['comments', 'Comments'],
  ['signature.status', 'Signature status'],
  ['signature.valid', 'Signature valid'],
  ['signature.subject', 'Signature subject'],
  ['signature.issuer', 'Signature issuer'],
  ['signature.thumbprint', 'Signature thumbprint'],
  ['signature.serial', 'Signature serial'],
  ['version.fileVersion', 'File version'],
  ['version.productVersion', 'Product version'],
  ['version.originalFilename', 'Original filename'],
  ['version.product', 'Product'],
  ['version.company', 'Company'],
  ['version.language', 'Language'],
  ['version.copyright', 'Copyright'],
  ['version.trademarks', 'Trademarks'],
  ['version.machine', 'Machine'],
  ['scan.detections', 'Detections'],
  ['scan.engines', 'Engines'],
  ['scan.link', 'Scan report'],
  ['runtime.windowTitle', 'Window title'],
  ['runtime.modules', 'Loaded modules'],
  ['runtime.children', 'Child processes'],
  ['runtime.stdout', 'Printed output'],
  ['runtime.stderr', 'Printed errors'],
  ['handles', 'Open handles'],
  ['exports', 'Exports'],
  ['similar', 'Similar files'],
  ['misuse', 'Possible misuse'],
  ['docs', 'Documentation'],
  ['screenshots', 'Screenshots'],
  ['clsid', 'CLSID'],
  ['progId', 'ProgID'],
  ['servers', 'Servers'],
  ['registry', 'Registry'],
  ['instance', 'Instance'],
]);

/** What a fact is called, by its path in the record form. */
export function fieldWords(field: string): string {
  return WORDS.get(field) ?? field;
}
