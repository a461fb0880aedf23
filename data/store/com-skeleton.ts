import type { ComRecord } from '@/data/catalog/record';
import { type PutCell, type Row, textCell } from './cells';
import { damaged } from './damage';
import { usualComId, usualComPage } from './derived-names';
import { present } from './present';
import { isRegistryKey, isServers } from './record-guards';

/** Marks an id or page that follows from the CLSID. */
const USUAL = 0;

/** Facts of a COM object that a shard keeps as cells, for `fromComCells` to read. */
export function putComCells(record: ComRecord, put: PutCell): void {
  const { clsid } = record;
  put('id', record.id === usualComId(clsid) ? USUAL : record.id);
  if (record.page !== undefined)
    put('page', record.page === usualComPage(clsid) ? USUAL : record.page);
  put('name', record.name);
  put('servers', record.servers);
  put('progId', record.progId);
  put('registry', record.registry);
}

/** @throws {DamagedPart} */
export function fromComCells(row: Row, clsid: string): ComRecord {
  const id = row('id') === USUAL ? usualComId(clsid) : (textCell(row, 'id') ?? '');
  const page = row('page') === USUAL ? usualComPage(clsid) : textCell(row, 'page');
  const name = textCell(row, 'name');
  const progId = textCell(row, 'progId');
  const servers = row('servers') ?? undefined;
  const registry = row('registry') ?? undefined;
  if (servers !== undefined && !isServers(servers)) damaged('the servers of an object are not');
  if (registry !== undefined && !isRegistryKey(registry)) damaged('a registry key is not one');
  return {
    kind: 'com',
    id,
    ...present({ page }),
    clsid,
    ...present({ name, servers, progId, registry }),
  };
}
