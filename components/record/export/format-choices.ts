/** Forms in which a record is taken along, by the ending of its file. */
export const RECORD_FORMATS = [
  {
    ending: 'ndjson',
    name: 'JSON',
    type: 'application/x-ndjson',
    what: 'One line with every field, as catalogs are imported',
  },
  {
    ending: 'csv',
    name: 'CSV',
    type: 'text/csv',
    what: 'One row for a spreadsheet, with the collector’s column names',
  },
  {
    ending: 'md',
    name: 'Markdown',
    type: 'text/markdown',
    what: 'A report for a ticket or a wiki',
  },
  {
    ending: 'ecs.json',
    name: 'ECS',
    type: 'application/json',
    what: 'Elastic Common Schema, to enrich events with',
  },
  {
    ending: 'stix.json',
    name: 'STIX',
    type: 'application/json',
    what: 'A STIX 2.1 bundle for threat intelligence platforms',
  },
] as const;

export type RecordFormat = (typeof RECORD_FORMATS)[number]['ending'];
