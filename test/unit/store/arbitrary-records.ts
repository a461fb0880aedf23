import fc from 'fast-check';
import type { CatalogRecord, ComRecord, FileRecord, RegistryKey } from '@/data/catalog/record';

/** Any text: controls, NUL, surrogates that stand alone, astral characters; often one of a few. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '',
    '\0',
    '\0\0',
    '\ud800',
    '\udc00x',
    '\ufeff',
    '{}',
    'null',
    'a.exe',
    '__proto__',
  ),
);
const name = fc.oneof(text, fc.constantFrom('wksprt.exe', 'a b.DLL', 'İ.exe', 'K.dll'));
const hex = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((all) => Array.from(all, (byte) => byte.toString(16).padStart(2, '0')).join(''));
const hash = (bytes: number) =>
  fc.oneof(
    { weight: 5, arbitrary: hex(bytes) },
    fc.constant('00'.repeat(bytes)),
    hex(bytes).map((text) => text.toUpperCase()),
    fc.constantFrom('', 'xyz', 'abc'),
  );
const optional = <Facts>(facts: { [fact in keyof Facts]: fc.Arbitrary<Facts[fact]> }) =>
  fc.record(facts, { requiredKeys: [] });
const count = fc.oneof(fc.nat(100), fc.constantFrom(0, 2 ** 31, 2 ** 40));

const exported = fc.oneof(
  fc.record(
    { name, ordinal: fc.oneof(fc.nat(70_000), fc.integer()), address: text, rva: text },
    { requiredKeys: ['ordinal'] },
  ),
  fc.record({
    name,
    ordinal: fc.nat(100),
    address: fc.nat(0xffff_ffff).map((at) => `0x${at.toString(16).padStart(8, '0')}`),
    rva: fc.nat(0xffff_ffff).map((at) => `0x${at.toString(16).padStart(8, '0')}`),
  }),
);
const page = (file: string, md5: string) =>
  fc.oneof(
    fc.constant(`${file.replaceAll(' ', '+')}-${md5.toUpperCase()}.md`),
    fc.constant(`.cut.dll-${md5.toUpperCase()}.md`),
    text,
  );

const fileRecord: fc.Arbitrary<FileRecord> = fc
  .record({ name, md5: fc.option(hash(16), { nil: undefined }) })
  .chain(({ name: file, md5 }) =>
    fc.record(
      {
        kind: fc.constant('file' as const),
        id: fc.oneof(fc.constant(`${file.toLowerCase()}-${md5 ?? ''}`), text),
        page: page(file, md5 ?? ''),
        name: fc.constant(file),
        path: fc.oneof(fc.constant(`C:\\Windows\\${file}`), text),
        description: text,
        comments: text,
        hashes: optional({
          sha1: hash(20),
          sha256: hash(32),
          sha384: hash(48),
          sha512: hash(64),
          ssdeep: fc.oneof(text, fc.constant('3:abcdefg:hijklmn')),
          imphash: hash(16),
          pesha1: hash(20),
          pesha256: hash(32),
        }).map((hashes) => (md5 === undefined ? hashes : { md5, ...hashes })),
        signature: optional({
          status: text,
          valid: fc.boolean(),
          serial: fc.oneof(text, hex(18)),
          thumbprint: fc.oneof(text, hex(20)),
          issuer: text,
          subject: fc.oneof(text, fc.constant('CN="A, ""B""", O=C')),
        }),
        version: optional({
          originalFilename: fc.oneof(text, fc.constant(`${file}.mui`)),
          product: text,
          company: text,
          fileVersion: fc.oneof(text, fc.constant('10.0.1 (x)')),
          productVersion: fc.oneof(text, fc.constant('10.0.1')),
          language: text,
          copyright: text,
          trademarks: text,
          machine: text,
        }),
        scan: optional({ detections: count, engines: count, link: text }),
        runtime: optional({
          stdout: text,
          stderr: text,
          children: fc.array(text, { maxLength: 3 }),
          windowTitle: text,
          handles: fc.array(
            fc.record({ path: text, access: text, type: text }, { requiredKeys: ['path'] }),
            { maxLength: 3 },
          ),
          modules: fc.array(text, { maxLength: 3 }),
        }),
        exports: fc.array(exported, { maxLength: 6 }),
        similar: fc.array(
          fc.record({ page: page(file, md5 ?? ''), score: fc.integer({ min: -1, max: 100 }) }),
          { maxLength: 4 },
        ),
        misuse: fc.array(
          fc.record(
            {
              source: text,
              sourceUrl: text,
              file: text,
              fileUrl: text,
              example: text,
              license: text,
              licenseUrl: text,
            },
            { requiredKeys: ['source'] },
          ),
          { maxLength: 4 },
        ),
        docs: text,
        screenshots: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: ['kind', 'id', 'name', 'hashes'] },
    ),
  );

const registry: fc.Arbitrary<RegistryKey> = fc.letrec<{ key: RegistryKey }>((tie) => ({
  key: fc.dictionary(
    fc.oneof(text, fc.constantFrom('(default)', 'InProcServer32', 'constructor', '1')),
    fc.oneof({ maxDepth: 2 }, text, tie('key')),
    { maxKeys: 4 },
  ),
})).key;

const comRecord: fc.Arbitrary<ComRecord> = hex(16)
  .map(
    (all) =>
      `${all.slice(0, 8)}-${all.slice(8, 12)}-${all.slice(12, 16)}-${all.slice(16, 20)}-${all.slice(20)}`,
  )
  .chain((plain) =>
    fc.record(
      {
        kind: fc.constant('com' as const),
        id: fc.oneof(fc.constant(`clsid-${plain}`), text),
        page: fc.oneof(
          fc.constant(`clsid_${plain.toUpperCase()}.md`),
          fc.constant(`clsid_${plain}.md`),
          fc.constant(`clsid_${plain.replace('a', 'A')}.md`),
          text,
        ),
        clsid: fc.oneof({ weight: 4, arbitrary: fc.constant(plain) }, text),
        name: text,
        servers: fc.array(
          fc.record(
            {
              type: fc.oneof(text, fc.constant('InProcServer32')),
              path: text,
              threadingModel: text,
            },
            { requiredKeys: ['type'] },
          ),
          { maxLength: 2 },
        ),
        progId: text,
        registry,
        instance: optional({
          type: text,
          methods: fc.dictionary(text, text, { maxKeys: 3 }),
          properties: fc.dictionary(text, text, { maxKeys: 3 }),
        }),
      },
      { requiredKeys: ['kind', 'id', 'clsid'] },
    ),
  );

/** Records of distinct ids. */
export const someRecords: fc.Arbitrary<CatalogRecord[]> = fc.uniqueArray(
  fc.oneof({ weight: 3, arbitrary: fileRecord }, comRecord),
  { maxLength: 12, selector: ({ id }) => id },
);
