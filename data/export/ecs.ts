import type { CatalogRecord, ComRecord, FileRecord, Signature } from '@/data/catalog/record';
import { commonName } from '@/data/store/records/common-name';
import { directoryOf, extensionOf } from './windows-path';

/** Fields of Elastic Common Schema, nested as they are indexed; `pe_lens` holds what it has no name for. */
export interface EcsDocument {
  [field: string]: unknown;
}

const ECS_VERSION = '8.11.0';

const ARCHITECTURES: Readonly<Record<string, string>> = {
  '32-bit': 'x86',
  '64-bit': 'x64',
  '64-bit ARM': 'arm64',
  '452': 'arm',
};

/**
 * A record as a document of Elastic Common Schema 8, to enrich events with (by `file.hash.*`,
 * `file.path` or `registry.path`).
 */
export function toEcs(record: CatalogRecord): EcsDocument {
  return {
    ecs: { version: ECS_VERSION },
    event: {
      kind: 'enrichment',
      category: [record.kind === 'file' ? 'file' : 'registry'],
      type: ['info'],
      dataset: 'pe_lens.catalog',
      id: record.id,
    },
    ...(record.kind === 'file' ? fileFields(record) : comFields(record)),
  };
}

function fileFields(record: FileRecord): EcsDocument {
  const { name, path, hashes, signature, version, scan } = record;
  const { imphash, pesha1, pesha256, ...digests } = hashes;
  const drive = path?.[1] === ':' ? path[0]?.toUpperCase() : undefined;
  const related = Object.values(hashes);
  return present({
    file: present({
      type: 'file',
      name,
      extension: extensionOf(name),
      path,
      directory: path === undefined ? undefined : directoryOf(path),
      drive_letter: drive,
      hash: orAbsent(digests),
      pe: orAbsent(
        present({
          imphash,
          architecture: ARCHITECTURES[version?.machine ?? ''],
          original_file_name: version?.originalFilename,
          product: version?.product,
          company: version?.company,
          description: record.description,
          file_version: version?.fileVersion,
        }),
      ),
      code_signature:
        signature &&
        orAbsent(
          present({
            exists: isSigned(signature),
            valid: signature.valid,
            status: signature.status,
            subject_name: signature.subject && commonName(signature.subject),
          }),
        ),
      x509:
        signature &&
        orAbsent(
          present({
            serial_number: signature.serial?.toUpperCase(),
            subject: named(signature.subject),
            issuer: named(signature.issuer),
          }),
        ),
    }),
    related: related.length > 0 ? { hash: related } : undefined,
    pe_lens: orAbsent(
      present({
        pesha1,
        pesha256,
        thumbprint: signature?.thumbprint,
        detections: scan?.detections,
        engines: scan?.engines,
        scan_link: scan?.link,
        page: record.page,
        exports: record.exports?.length,
        misuse: record.misuse?.length,
      }),
    ),
  });
}

function comFields({ clsid, name, servers, progId, page }: ComRecord): EcsDocument {
  const own = `CLSID\\{${clsid}}`;
  const [server] = servers ?? [];
  const key = server ? `${own}\\${server.type}` : own;
  const data = server?.path ?? name;
  return {
    registry: present({
      hive: 'HKCR',
      key,
      path: `HKCR\\${key}`,
      data: data === undefined ? undefined : { strings: [data] },
    }),
    pe_lens: present({
      clsid,
      name,
      prog_id: progId,
      servers: servers?.flatMap(({ path }) => (path === undefined ? [] : [path])),
      page,
    }),
  };
}

/** `undefined` where the catalog does not say. */
function isSigned({ thumbprint, status }: Signature): boolean | undefined {
  if (thumbprint !== undefined) return true;
  return status?.includes('is not digitally signed') ? false : undefined;
}

function named(distinguished: string | undefined): EcsDocument | undefined {
  if (distinguished === undefined) return undefined;
  return { distinguished_name: distinguished, common_name: [commonName(distinguished)] };
}

function present(fields: EcsDocument): EcsDocument {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function orAbsent(fields: EcsDocument): EcsDocument | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}
