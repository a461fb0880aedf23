import type { Headline } from '@/data/catalog/finding';
import type { ComRecord, FileRecord } from '@/data/catalog/record';
import type { Ask, RecordReply } from '@/data/messages';
import { t } from '@/data/words/words';
import { visibleText } from '../ui/visible-text';
import { catalogWords } from '../ui/words';
import { CompareSection } from './compare/CompareSection';
import { ExportSection } from './export/ExportSection';
import type { RecordSection } from './Section';
import {
  ComOverview,
  InstanceSection,
  RegistrySection,
  ServersSection,
} from './sections/ComSections';
import { CopySection } from './sections/CopySection';
import { DocsSection } from './sections/DocsSection';
import { ExportsSection } from './sections/ExportsSection';
import { HashSection } from './sections/HashSection';
import { MisuseSection } from './sections/MisuseSection';
import { Overview } from './sections/Overview';
import { RawSection } from './sections/RawSection';
import { RuntimeSection } from './sections/RuntimeSection';
import { ScanSection } from './sections/ScanSection';
import { type LoadScreenshot, ScreenshotSection } from './sections/ScreenshotSection';
import { SharingSection } from './sections/SharingSection';
import { SignatureSection } from './sections/SignatureSection';
import { SimilarSection } from './sections/SimilarSection';
import { VariantsSection } from './sections/VariantsSection';
import { VersionSection } from './sections/VersionSection';

/** What sections need beside the record. */
export interface SectionTools {
  ask: Ask;
  loadScreenshot: LoadScreenshot;
  /** Id of the record that the page's address names for comparison. */
  withId: string | undefined;
}

/** The sections that a record has, in the order of the page; those without content are left out. */
export function sectionsOf(reply: RecordReply, tools: SectionTools): RecordSection[] {
  const { record } = reply;
  const { ask, withId } = tools;
  const sections =
    record.kind === 'file' ? fileSections(record, reply, tools) : comSections(record, reply);
  const [overview, ...others] = sections.filter((section) => section !== undefined);
  return [
    ...(overview === undefined ? [] : [overview]),
    ...copySections(reply),
    ...others,
    {
      id: 'compare',
      title: t('record.section.compare'),
      content: <CompareSection reply={reply} ask={ask} withId={withId} />,
    },
    { id: 'save', title: t('record.section.save'), content: <ExportSection record={record} /> },
    { id: 'raw', title: t('record.section.raw'), content: <RawSection record={record} /> },
  ];
}

type Sections = (RecordSection | undefined)[];

/** One for each other catalog that has the record with other facts, or whose record cannot be read. */
function copySections({ copies = [], catalog, headline }: RecordReply): RecordSection[] {
  return copies
    .filter(({ fields, failure }) => fields.length > 0 || failure !== undefined)
    .map((copy, number) => ({
      id: `differs-${number + 1}`,
      title: t('record.section.differs', { catalog: visibleText(copy.catalog.name) }),
      ...(copy.fields.length === 0 ? {} : { count: copy.fields.length }),
      content: <CopySection id={headline.id} shown={catalog} copy={copy} />,
    }));
}

function fileSections(
  record: FileRecord,
  reply: RecordReply,
  { ask, loadScreenshot }: SectionTools,
): Sections {
  const { hashes, version, signature, scan, runtime, exports, similar, misuse, docs } = record;
  const { variants, headline, similarIds, linkedFiles, catalog, sharing } = reply;
  const names = record.screenshots ?? [];
  return [
    {
      id: 'overview',
      title: t('record.section.overview'),
      content: <Overview record={record} reply={reply} />,
    },
    part('hashes', t('record.section.hashes'), hasAny(hashes), <HashSection record={record} />),
    version &&
      part(
        'version',
        t('record.section.version'),
        hasAny(version),
        <VersionSection version={version} />,
      ),
    variantsSection(headline, variants),
    signature && {
      id: 'signature',
      title: t('record.section.signature'),
      content: <SignatureSection signature={signature} dataDate={catalog.dataDate} />,
    },
    scan && part('scan', t('record.section.scan'), hasAny(scan), <ScanSection scan={scan} />),
    counted('misuse', t('record.section.misuse'), misuse, (rows) => (
      <MisuseSection misuse={rows} />
    )),
    runtime &&
      part(
        'runtime',
        t('record.section.runtime'),
        hasAny(runtime),
        <RuntimeSection runtime={runtime} linkedFiles={linkedFiles} />,
      ),
    counted('screenshots', t('record.section.screenshots'), names, () => (
      <ScreenshotSection names={names} catalog={catalog.id} loadScreenshot={loadScreenshot} />
    )),
    counted('exports', t('record.section.exports'), exports, (rows) => (
      <ExportsSection exports={rows} />
    )),
    counted('similar', t('record.section.similar'), similar, (rows) => (
      <SimilarSection id={headline.id} similar={rows} similarIds={similarIds} />
    )),
    sharing && {
      id: 'sharing',
      title: t('sharing.title'),
      content: <SharingSection sharing={sharing} ask={ask} />,
    },
    docs === undefined
      ? undefined
      : { id: 'docs', title: t('record.section.docs'), content: <DocsSection text={docs} /> },
  ];
}

/** The record itself is one of the variants, here as in the search and on the card. */
function variantsSection(
  current: Headline,
  others: readonly Headline[],
): RecordSection | undefined {
  if (others.length === 0) return undefined;
  return {
    id: 'variants',
    title: t('record.section.variants'),
    count: others.length + 1,
    content: <VariantsSection current={current} variants={others} />,
  };
}

function comSections(record: ComRecord, reply: RecordReply): Sections {
  const { servers, registry, instance } = record;
  return [
    {
      id: 'overview',
      title: t('record.section.overview'),
      content: <ComOverview record={record} catalog={catalogWords(reply.catalog)} />,
    },
    counted('servers', t('record.section.servers'), servers, (rows) => (
      <ServersSection servers={rows} linkedFiles={reply.linkedFiles} />
    )),
    registry &&
      part(
        'registry',
        t('record.section.registry'),
        hasAny(registry),
        <RegistrySection registry={registry} />,
      ),
    instance &&
      part(
        'instance',
        t('record.section.instance'),
        hasAny(instance),
        <InstanceSection instance={instance} />,
      ),
  ];
}

function hasAny(fields: object): boolean {
  return Object.keys(fields).length > 0;
}

function part(
  id: string,
  title: string,
  present: boolean,
  content: RecordSection['content'],
): RecordSection | undefined {
  return present ? { id, title, content } : undefined;
}

function counted<Row>(
  id: string,
  title: string,
  rows: readonly Row[] | undefined,
  content: (rows: readonly Row[]) => RecordSection['content'],
): RecordSection | undefined {
  if (rows === undefined || rows.length === 0) return undefined;
  return { id, title, count: rows.length, content: content(rows) };
}
