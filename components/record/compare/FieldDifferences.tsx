import type { FieldDifference } from '@/data/catalog/compare';
import { machineWords } from '@/data/catalog/machine';
import { t } from '@/data/words/words';
import { Highlight } from '../../ui/Highlight';
import { fieldWords } from '../field-words';
import { valueDifference } from './value-difference';

/** Facts whose values are code: letters in them must be told apart. */
const CODE = /^(?:hashes\.|signature\.(?:thumbprint|serial)$|path$|clsid$)/;

interface FieldDifferencesProps {
  fields: readonly FieldDifference[];
  /** What the two records are called. */
  sides: readonly [left: string, right: string];
}

/** The facts in which two records differ, hashes last; what differs within alike values is set off. */
export function FieldDifferences({ fields, sides }: FieldDifferencesProps) {
  const isHash = ({ field }: FieldDifference) => field.startsWith('hashes.');
  const inOrder = [...fields.filter((field) => !isHash(field)), ...fields.filter(isHash)];
  return (
    <div class="field-differences">
      <div class="difference-head" aria-hidden="true">
        <span>{t('compare.fact')}</span>
        <span>{sides[0]}</span>
        <span>{sides[1]}</span>
      </div>
      <dl aria-label={t('compare.facts')}>
        {inOrder.map((field) => (
          <Row key={field.field} difference={field} sides={sides} />
        ))}
      </dl>
    </div>
  );
}

interface RowProps extends Pick<FieldDifferencesProps, 'sides'> {
  difference: FieldDifference;
}

function Row({ difference, sides }: RowProps) {
  const { field } = difference;
  const [left, right] = inWords(difference);
  const ranges =
    left === undefined || right === undefined ? undefined : valueDifference(left, right);
  const code = CODE.test(field);
  return (
    <div class="difference">
      <dt>{fieldWords(field)}</dt>
      <Value side={sides[0]} value={left} range={ranges?.left} code={code} />
      <Value side={sides[1]} value={right} range={ranges?.right} code={code} />
    </div>
  );
}

/** Machines in words, but where the records print one machine in two ways: there as they print it. */
function inWords({ field, left, right }: FieldDifference) {
  const words = [machineWords(left), machineWords(right)] as const;
  return field === 'version.machine' && words[0] !== words[1] ? words : ([left, right] as const);
}

interface ValueProps {
  /** Whose value it is: the headings are not seen where the window is narrow, nor heard. */
  side: string;
  value: string | undefined;
  range: [start: number, end: number] | undefined;
  code: boolean;
}

function Value({ side, value, range, code }: ValueProps) {
  return (
    <dd>
      <span class="side">{side}: </span>
      {value === undefined ? (
        <span class="quiet">{t('compare.notSaid')}</span>
      ) : (
        <span class={code ? 'code' : undefined}>
          <Highlight text={value} ranges={range === undefined ? [] : [range]} />
        </span>
      )}
    </dd>
  );
}
