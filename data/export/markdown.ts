import { machineWords } from '@/data/catalog/machine';
import type { CatalogRecord, ComRecord, FileRecord, RegistryKey } from '@/data/catalog/record';
import { t } from '@/data/words/words';
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
      [t('export.record.path'), record.path],
      [t('export.record.description'), record.description],
      [t('export.record.comments'), record.comments],
    ]),
    section(
      t('export.record.hashes'),
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
      t('export.record.signature'),
      facts([
        [t('export.record.status'), signature?.status],
        [t('export.record.serial'), signature?.serial],
        [t('export.record.thumbprint'), signature?.thumbprint],
        [t('export.record.issuer'), signature?.issuer],
        [t('export.record.subject'), signature?.subject],
      ]),
    ),
    section(
      t('export.record.version'),
      facts([
        [t('export.record.originalFilename'), version?.originalFilename],
        [t('export.record.product'), version?.product],
        [t('export.record.company'), version?.company],
        [t('export.record.fileVersion'), version?.fileVersion],
        [t('export.record.productVersion'), version?.productVersion],
        [t('export.record.language'), version?.language],
        [t('export.record.copyright'), version?.copyright],
        [t('export.record.trademarks'), version?.trademarks],
        [t('export.record.machine'), machineWords(version?.machine)],
      ]),
    ),
    section(
      t('export.record.scan'),
      facts([
        [
          t('export.record.detections'),
          scan?.engines === undefined ? undefined : `${scan.detections}/${scan.engines}`,
        ],
        [t('export.record.link'), scan?.link],
      ]),
    ),
    section(t('export.record.stdout'), fenced(runtime?.stdout)),
    section(t('export.record.stderr'), fenced(runtime?.stderr)),
    section(t('export.record.children'), list(runtime?.children)),
    section(
      t('export.record.windowTitle'),
      list(runtime?.windowTitle === undefined ? [] : [runtime.windowTitle]),
    ),
    section(
      t('export.record.handles'),
      table(
        [t('export.record.path'), t('export.record.access'), t('export.record.type')],
        runtime?.handles?.map(({ path, access, type }) => [path, access, type]),
      ),
    ),
    section(t('export.record.modules'), list(runtime?.modules)),
    section(
      t('export.record.exports'),
      table(
        [
          t('export.record.name'),
          t('export.record.ordinal'),
          t('export.record.address'),
          t('export.record.rva'),
        ],
        record.exports?.map(({ name, ordinal, address, rva }) => [
          name,
          `${ordinal}`,
          address,
          rva,
        ]),
      ),
    ),
    section(
      t('export.record.similar'),
      table(
        [t('export.record.page'), t('export.record.score')],
        record.similar?.map(({ page, score }) => [page, `${score}`]),
      ),
    ),
    section(
      t('export.record.misuse'),
      table(
        [
          t('export.record.source'),
          t('export.record.file'),
          t('export.record.example'),
          t('export.record.licence'),
        ],
        record.misuse?.map((row) => [
          row.source,
          row.fileUrl ?? row.file,
          row.example,
          row.license,
        ]),
      ),
    ),
    section(t('export.record.docs'), fenced(record.docs)),
  ];
}

function comParts({ clsid, name, servers, progId, registry, instance }: ComRecord): string[] {
  return [
    `# ${escapeText(name ?? `{${clsid}}`)}`,
    facts([
      ['CLSID', `{${clsid}}`],
      ['ProgID', progId],
      [t('export.record.type'), instance?.type],
    ]),
    section(
      t('export.record.servers'),
      table(
        [t('export.record.key'), t('export.record.path'), t('export.record.threadingModel')],
        servers?.map(({ type, path, threadingModel }) => [type, path, threadingModel]),
      ),
    ),
    section(
      t('export.record.registry'),
      table([t('export.record.value'), t('export.record.data')], registryRows(registry ?? {}, '')),
    ),
    section(
      t('export.record.methods'),
      table(
        [t('export.record.name'), t('export.record.signature')],
        Object.entries(instance?.methods ?? {}),
      ),
    ),
    section(
      t('export.record.properties'),
      table(
        [t('export.record.name'), t('export.record.signature')],
        Object.entries(instance?.properties ?? {}),
      ),
    ),
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
