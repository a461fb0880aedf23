import type { ComponentChildren } from 'preact';
import { CopyButton } from '../ui/CopyButton';
import { copyText } from '../ui/clipboard';
import { visibleText } from '../ui/visible-text';

export interface Field {
  name: string;
  value: string | undefined;
  code?: boolean;
  /** Said under the value. */
  meaning?: string | undefined;
  /** A copy button stands beside the value. */
  copy?: boolean;
  /** Shown in place of the value's text. */
  shown?: ComponentChildren;
}

/** Names and values; fields without a value are left out. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  return (
    <dl class="fields">
      {fields.map(({ name, value, code, meaning, copy, shown }) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span class={code === true ? 'code' : undefined}>{shown || visibleText(value)}</span>
              {copy === true && <CopyButton what={name} text={value} onCopy={copyText} />}
              {meaning !== undefined && <span class="meaning">{meaning}</span>}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
