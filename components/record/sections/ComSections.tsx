import type { ComponentChildren } from 'preact';
import type { ComRecord, ComServer, RegistryKey } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { visibleText } from '../../ui/visible-text';
import { FieldList } from '../FieldList';
import { type LinkedFiles, NamedFile } from './NamedFile';

interface ServersSectionProps {
  servers: readonly ComServer[];
  linkedFiles: LinkedFiles;
}

export function ServersSection({ servers, linkedFiles }: ServersSectionProps) {
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('record.column.key')}</th>
            <th scope="col">{t('record.column.server')}</th>
            <th scope="col">{t('record.column.threading')}</th>
          </tr>
        </thead>
        <tbody>
          {servers.map((server) => (
            <tr key={`${server.type} ${server.path}`}>
              <th scope="row" class="code">
                {server.type}
              </th>
              <td class="code">
                {server.path !== undefined && (
                  <NamedFile text={server.path} linkedFiles={linkedFiles} />
                )}
              </td>
              <td>{server.threadingModel}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Registry keys as a tree; `(default)` comes first in each. */
export function RegistrySection({ registry }: { registry: RegistryKey }) {
  return <ul class="registry">{entriesOf(registry).map(registryEntry)}</ul>;
}

function entriesOf(key: RegistryKey): [string, string | RegistryKey][] {
  return Object.entries(key).sort(
    ([one], [other]) => Number(other === '(default)') - Number(one === '(default)'),
  );
}

function registryEntry([name, value]: [string, string | RegistryKey]): ComponentChildren {
  if (typeof value === 'string') {
    return (
      <li key={name} class="code">
        <span class="quiet">{visibleText(name)}</span> = {visibleText(value)}
      </li>
    );
  }
  return (
    <li key={name} class="code">
      <span class="registry-key">{visibleText(name)}</span>
      <ul>{entriesOf(value).map(registryEntry)}</ul>
    </li>
  );
}

type Instance = NonNullable<ComRecord['instance']>;

export function InstanceSection({ instance }: { instance: Instance }) {
  return (
    <div class="parts">
      <FieldList fields={[{ name: t('record.field.type'), value: instance.type, code: true }]} />
      {instance.methods !== undefined && (
        <Members title={t('record.methods')} members={instance.methods} />
      )}
      {instance.properties !== undefined && (
        <Members title={t('record.properties')} members={instance.properties} />
      )}
    </div>
  );
}

function Members({ title, members }: { title: string; members: Record<string, string> }) {
  const rows = Object.entries(members);
  return (
    <div>
      <h3>
        {title}
        <span class="count">{rows.length}</span>
      </h3>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('record.field.name')}</th>
              <th scope="col">{t('record.column.signature')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, signature]) => (
              <tr key={name}>
                <th scope="row" class="code">
                  {visibleText(name)}
                </th>
                <td class="code">{visibleText(signature)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

export function ComOverview({ record, catalog }: { record: ComRecord; catalog: string }) {
  return (
    <FieldList
      fields={[
        { name: t('record.field.name'), value: record.name },
        { name: 'CLSID', value: record.clsid, code: true, copy: true },
        { name: 'ProgID', value: record.progId, code: true, copy: true },
        { name: t('record.field.catalog'), value: catalog },
        { name: t('record.field.record'), value: record.id, code: true },
        { name: t('record.field.upstream'), value: record.page, code: true },
      ]}
    />
  );
}
