import type { Headline } from '@/data/catalog/finding';
import type { RecordReply } from '@/data/messages';
import { plural } from '../ui/format';
import { visibleText } from '../ui/visible-text';
import { signerWords } from '../ui/words';

interface Fact {
  name: string;
  value: string;
  /** Where or when the value holds. */
  when?: string;
  code?: boolean;
}

interface FactsProps {
  headline: Headline;
  reply: RecordReply | undefined;
}

/** Key facts in an order that never changes; what the catalog does not know is left out. */
export function Facts({ headline, reply }: FactsProps) {
  const facts = headline.kind === 'file' ? fileFacts(headline, reply) : comFacts(headline, reply);
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>
            <span class={fact.code === true ? 'code' : undefined}>{visibleText(fact.value)}</span>
            {fact.when !== undefined && <span class="quiet"> {fact.when}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function fileFacts(headline: Headline, reply: RecordReply | undefined): Fact[] {
  const facts: Fact[] = [];
  const add = (
    name: string,
    value: string | undefined,
    more: Omit<Fact, 'name' | 'value'> = {},
  ) => {
    if (value !== undefined && value !== '') facts.push({ name, value, ...more });
  };
  const signature = reply?.record.kind === 'file' ? reply.record.signature : undefined;
  add('Version', headline.fileVersion);
  add('Machine', headline.machine);
  add('Signer', signerWords(headline), {
    when:
      headline.signed === true ? 'verified at collection time' : whenUnsigned(signature?.status),
  });
  add('Path', headline.path, { code: true });
  if (headline.detections !== undefined) {
    const engines = headline.engines === undefined ? '' : `/${headline.engines}`;
    add('Detections', `${headline.detections}${engines}`, { when: 'at collection time' });
  }
  if (headline.misuse > 0) {
    add(
      'Misuse',
      plural(headline.misuse, {
        one: '# example in public rules and reports',
        other: '# examples in public rules and reports',
      }),
    );
  }
  const variants = reply?.variants.length ?? 0;
  if (variants > 0) {
    add('Variants', plural(variants, { one: '# more of this name', other: '# more of this name' }));
  }
  return facts;
}

function whenUnsigned(status: string | undefined): string {
  return status ?? 'at collection time';
}

function comFacts(headline: Headline, reply: RecordReply | undefined): Fact[] {
  const facts: Fact[] = [];
  const record = reply?.record.kind === 'com' ? reply.record : undefined;
  if (record !== undefined) facts.push({ name: 'CLSID', value: record.clsid, code: true });
  if (record?.progId !== undefined) {
    facts.push({ name: 'ProgID', value: record.progId, code: true });
  }
  if (headline.path !== undefined) {
    const server = record?.servers?.[0];
    const type = server?.type;
    facts.push({
      name: 'Server',
      value: headline.path,
      code: true,
      ...(type === undefined ? {} : { when: type }),
    });
    if (server?.threadingModel !== undefined) {
      facts.push({ name: 'Threading', value: server.threadingModel });
    }
  }
  if (record?.instance?.type !== undefined) {
    facts.push({ name: 'Type', value: record.instance.type, code: true });
  }
  return facts;
}
