import type { ComRecord, ComServer, RegistryKey } from '@/data/catalog/record';
import { damaged } from '../damage';
import { present } from '../present';
import { type PutCell, type Row, textCell } from './cells';
import { usualComId } from './derived-names';
import { isRegistryKey, isServers } from './record-guards';
import { fullComPage, shortComPage } from './short-page';

/** Marks an id that follows from the CLSID. */
const USUAL = 0;

/** Facts of a COM object that a shard keeps as cells, for `fromComCells` to read. */
export function putComCells(record: ComRecord, put: PutCell): void {
  const { clsid } = record;
  put('id', record.id === usualComId(clsid) ? USUAL : record.id);
  if (record.page !== undefined) put('page', shortComPage(record.page, clsid));
  put('name', record.name);
  put(
    'servers',
    record.servers?.map((server) => serverCell(server, record.registry)),
  );
  put('progId', record.progId);
  put('registry', record.registry);
}

/** @throws {DamagedPart} */
export function fromComCells(row: Row, clsid: string): ComRecord {
  const id = row('id') === USUAL ? usualComId(clsid) : (textCell(row, 'id') ?? '');
  const page = textCell(row, 'page');
  const name = textCell(row, 'name');
  const progId = textCell(row, 'progId');
  const registry = row('registry') ?? undefined;
  if (registry !== undefined && !isRegistryKey(registry)) damaged('a registry key is not one');
  const servers = serversOf(row('servers') ?? undefined, registry);
  return {
    kind: 'com',
    id,
    ...(page === undefined ? {} : { page: fullComPage(page, clsid) }),
    clsid,
    ...present({ name, servers, progId, registry }),
  };
}

/** A server whose facts its registry key repeats is the key's name alone. */
function serverCell(server: ComServer, registry: RegistryKey | undefined): ComServer | string {
  const repeated = serverOfKey(server.type, registry);
  const same = repeated.path === server.path && repeated.threadingModel === server.threadingModel;
  return same ? server.type : server;
}

function serversOf(cell: unknown, registry: RegistryKey | undefined): ComServer[] | undefined {
  if (cell === undefined) return undefined;
  const servers = Array.isArray(cell)
    ? cell.map((one: unknown) => (typeof one === 'string' ? serverOfKey(one, registry) : one))
    : cell;
  return isServers(servers) ? servers : damaged('the servers of an object are not');
}

function serverOfKey(type: string, registry: RegistryKey | undefined): ComServer {
  const key = registry && Object.hasOwn(registry, type) ? registry[type] : undefined;
  if (key === undefined || typeof key === 'string') return { type };
  return {
    type,
    ...present({ path: textAt(key, '(default)'), threadingModel: textAt(key, 'ThreadingModel') }),
  };
}

function textAt(key: RegistryKey, name: string): string | undefined {
  const value = Object.hasOwn(key, name) ? key[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
