/** Forms in which a record is taken along, by the ending of its file; `key` is that of what is said of it. */
export const RECORD_FORMATS = [
  {
    ending: 'ndjson',
    key: 'ndjson',
    name: 'JSON',
    type: 'application/x-ndjson',
  },
  {
    ending: 'csv',
    key: 'csv',
    name: 'CSV',
    type: 'text/csv',
  },
  {
    ending: 'md',
    key: 'md',
    name: 'Markdown',
    type: 'text/markdown',
  },
  {
    ending: 'ecs.json',
    key: 'ecs',
    name: 'ECS',
    type: 'application/json',
  },
  {
    ending: 'stix.json',
    key: 'stix',
    name: 'STIX',
    type: 'application/json',
  },
] as const;

export type RecordFormat = (typeof RECORD_FORMATS)[number]['ending'];
