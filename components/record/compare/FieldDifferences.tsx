import type { FieldDifference } from '@/data/catalog/compare';
import { Highlight } from '../../ui/Highlight';
import { fieldWords } from '../field-words';
import { valueDifference } from './value-difference';

/** Facts whose values are code: letters in them must be told apart. */
const CODE = /^(?:hashes\.|signature\.(?:thumbprint|serial)$|path$|clsid$)/;

/** The facts in which two records differ; what differs within alike values is set off. */
export function FieldDifferences({ fields }: { fields: readonly FieldDifference[] }) {
  return (
    <div class="table-scroll">
      <table class="differences">
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">This record</th>
            <th scope="col">Compared with</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <Row key={field.field} difference={field} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ difference: { field, left, right } }: { difference: FieldDifference }) {
  const ranges =
    left === undefined || right === undefined ? undefined : valueDifference(left, right);
  const code = CODE.test(field);
  return (
    <tr>
      <th scope="row">{fieldWords(field)}</th>
      <Value value={left} range={ranges?.left} code={code} />
      <Value value={right} range={ranges?.right} code={code} />
    </tr>
  );
}

interface ValueProps {
  value: string | undefined;
  range: [start: number, end: number] | undefined;
  code: boolean;
}

function Value({ value, range, code }: ValueProps) {
  if (value === undefined) return <td class="quiet">not said</td>;
  return (
    <td class={code ? 'code' : undefined}>
      <Highlight text={value} ranges={range === undefined ? [] : [range]} />
    </td>
  );
}
