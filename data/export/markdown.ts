import type { CatalogRecord, ComRecord, FileRecord, RegistryKey } from '@/data/catalog/record';
import { escapeText, facts, fenced, list, section, table } from './markdown-text';

/** A record as a Markdown report for a ticket or a wiki; every value is shown as text. */
export function toMarkdown(record: CatalogRecord): string {
  const parts = record.kind === 'file' ? fileParts(record) : comParts(record);
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function fileParts(record: FileRecord): string[] {
  const { hashes, signature, version, scan, runtime } = record;
  return [
    `# ${escapeText(record.name)}`,
    facts([
      ['Path', record.path],
      ['Description', record.description],
      ['Comments', record.comments],
    ]),
    section(
      'Hashes',
      facts([
        ['MD5', hashes.md5],
        ['SHA-1', hashes.sha1],
        ['SHA-256', hashes.sha256],
        ['SHA-384', hashes.sha384],
        ['SHA-512', hashes.sha512],
        ['ssdeep', hashes.ssdeep],
        ['imphash', hashes.imphash],
        ['PE SHA-1', hashes.pesha1],
        ['PE SHA-256', hashes.pesha256],
      ]),
    ),
    section(
      'Signature',
      facts([
        ['Status', signature?.status],
        ['Serial', signature?.serial],
        ['Thumbprint', signature?.thumbprint],
        ['Issuer', signature?.issuer],
        ['Subject', signature?.subject],
      ]),
    ),
    section(
      'Version',
      facts([
        ['Original filename', version?.originalFilename],
        ['Product', version?.product],
        ['Company', version?.company],
        ['File version', version?.fileVersion],
        ['Product version', version?.productVersion],
        ['Language', version?.language],
        ['Copyright', version?.copyright],
        ['Trademarks', version?.trademarks],
        ['Machine', version?.machine],
      ]),
    ),
    section(
      'Scan when collected',
      facts([
        [
          'Detections',
          scan?.engines === undefined ? undefined : `${scan.detections}/${scan.engines}`,
        ],
        ['Link', scan?.link],
      ]),
    ),
    section('Usage (stdout)', fenced(runtime?.stdout)),
    section('Usage (stderr)', fenced(runtime?.stderr)),
    section('Child processes', list(runtime?.children)),
    section('Window title', list(runtime?.windowTitle === undefined ? [] : [runtime.windowTitle])),
    section(
      'Open handles',
      table(
        ['Path', 'Access', 'Type'],
        runtime?.handles?.map(({ path, access, type }) => [path, access, type]),
      ),
    ),
    section('Loaded modules', list(runtime?.modules)),
    section(
      'Exports',
      table(
        ['Name', 'Ordinal', 'Address', 'Relative address'],
        record.exports?.map(({ name, ordinal, address, rva }) => [
          name,
          `${ordinal}`,
          address,
          rva,
        ]),
      ),
    ),
    section(
      'Similar files (ssdeep)',
      table(
        ['Page', 'Score'],
        record.similar?.map(({ page, score }) => [page, `${score}`]),
      ),
    ),
    section(
      'Possible misuse',
      table(
        ['Source', 'File', 'Example', 'Licence'],
        record.misuse?.map((row) => [
          row.source,
          row.fileUrl ?? row.file,
          row.example,
          row.license,
        ]),
      ),
    ),
    section('Documentation', fenced(record.docs)),
  ];
}

function comParts({ clsid, name, servers, progId, registry, instance }: ComRecord): string[] {
  return [
    `# ${escapeText(name ?? `{${clsid}}`)}`,
    facts([
      ['CLSID', `{${clsid}}`],
      ['ProgID', progId],
      ['Type', instance?.type],
    ]),
    section(
      'Servers',
      table(
        ['Key', 'Path', 'Threading model'],
        servers?.map(({ type, path, threadingModel }) => [type, path, threadingModel]),
      ),
    ),
    section('Registry', table(['Value', 'Data'], registryRows(registry ?? {}, ''))),
    section('Methods', table(['Name', 'Signature'], Object.entries(instance?.methods ?? {}))),
    section('Properties', table(['Name', 'Signature'], Object.entries(instance?.properties ?? {}))),
  ];
}

/** Values with the path of their key; a key without values is a row of its own. */
function registryRows(key: RegistryKey, path: string): [value: string, data: string][] {
  return Object.entries(key).flatMap(([name, data]) => {
    if (typeof data === 'string') return [[path + name, data]];
    const rows = registryRows(data, `${path}${name}\\`);
    return rows.length > 0 ? rows : [[`${path}${name}\\`, '']];
  });
}
