import type { Headline } from '@/data/catalog/finding';
import { machineWords } from '@/data/catalog/machine';
import type { RecordReply } from '@/data/messages';
import { plural, t } from '@/data/words/words';
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
  add(t('card.fact.version'), headline.fileVersion);
  add(t('card.fact.machine'), machineWords(headline.machine));
  add(t('card.fact.signer'), signerWords(headline), {
    when:
      headline.signed === true ? t('card.verifiedAtCollection') : whenUnsigned(signature?.status),
  });
  add(t('card.fact.path'), headline.path, { code: true });
  if (headline.detections !== undefined) {
    const engines = headline.engines === undefined ? '' : `/${headline.engines}`;
    add(t('card.fact.detections'), `${headline.detections}${engines}`, {
      when: t('card.atCollection'),
    });
  }
  if (headline.misuse > 0) {
    add(t('card.fact.misuse'), plural('card.misuseExamples', headline.misuse));
  }
  const variants = reply?.variants.length ?? 0;
  if (variants > 0) {
    add(t('card.fact.variants'), plural('card.moreVariants', variants));
  }
  return facts;
}

function whenUnsigned(status: string | undefined): string {
  return status ?? t('card.atCollection');
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
      name: t('card.fact.server'),
      value: headline.path,
      code: true,
      ...(type === undefined ? {} : { when: type }),
    });
    if (server?.threadingModel !== undefined) {
      facts.push({ name: t('card.fact.threading'), value: server.threadingModel });
    }
  }
  if (record?.instance?.type !== undefined) {
    facts.push({ name: t('card.fact.type'), value: record.instance.type, code: true });
  }
  return facts;
}
