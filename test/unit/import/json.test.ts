import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFault } from '@/data/import/json-fault';
import { JsonMembers } from '@/data/import/json-members';
import { repairJson } from '@/data/import/json-repair';
import { RefusedError } from '@/data/import/unreadable-error';

/** Members of a text that arrives in chunks of this many bytes. */
function split(json: string, chunkBytes: number) {
  const members = new JsonMembers('test.json');
  const bytes = new TextEncoder().encode(json);
  const found = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    found.push(...members.push(bytes.subarray(at, at + chunkBytes)));
  }
  members.end();
  return found;
}

describe('members of an object', () => {
  test('are those of JSON.parse, however the bytes arrive', () => {
    const json = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
    fc.assert(
      fc.property(json, fc.integer({ min: 1, max: 50 }), fc.boolean(), (value, chunk, spaced) => {
        const text = JSON.stringify(value, null, spaced ? 2 : 0);
        const members = split(`\ufeff${text}\r\n`, chunk);
        expect(members.every(({ repaired }) => repaired === 0)).toBe(true);
        const parsed: object = JSON.parse(text);
        expect(members.map(({ key, value }) => [key, value])).toEqual(Object.entries(parsed));
      }),
    );
  });

  test('come as soon as they are complete', () => {
    const members = new JsonMembers('test.json');
    const push = (text: string) =>
      [...members.push(new TextEncoder().encode(text))].map(({ key }) => key);
    expect(push('{"a": {"b": [1,')).toEqual([]);
    expect(push(' 2]}')).toEqual([]);
    expect(push(', "c": 3, "d"')).toEqual(['a', 'c']);
    expect(push(': "}" }')).toEqual(['d']);
    members.end();
  });

  test('keep a key that names a built-in property', () => {
    const [member] = split('{"__proto__": {"file_name": "x"}}', 100);
    expect(member).toEqual({ key: '__proto__', value: { file_name: 'x' }, repaired: 0 });
  });
});

describe('raw control characters in strings', () => {
  test.each([
    ['an escape', '{"a": "x\x1b[0m"}', 'x\x1b[0m', 1],
    ['after a backslash', '{"a": "x\\\x1b[0m"}', 'x\x1b[0m', 1],
    ['after an escaped backslash', '{"a": "x\\\\\x1b[0m"}', 'x\\\x1b[0m', 1],
    ['a newline', '{"a": "x\ny"}', 'x\ny', 1],
    ['several', '{"a": "\x00\x01\\\x02\\n"}', '\x00\x01\x02\n', 3],
    ['outside of strings', '{\t"a":\r\n"x"}', 'x', 0],
  ])('are mended and counted: %s', (_name, json, value, repaired) => {
    expect(split(json, 3)).toEqual([{ key: 'a', value, repaired }]);
  });

  test('are all that is mended', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(repairJson(text)).toEqual({ text, places: 0 });
      }),
    );
  });
});

describe('anything else that is wrong is named with line and column', () => {
  test.each([
    ['no comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ['no colon', '{\n  "a" 1\n}', 2, 7],
    ['a key without quotes', '{"a": 1,\n b: 2}', 2, 2],
    ['single quotes', "{'a': 1}", 1, 2],
    ['a comma too many', '{"a": 1,\n}', 2, 1],
    ['two commas', '{"a": 1,, "b": 2}', 1, 9],
    ['a bad escape', '{"a": "\\x"}', 1, 8],
    ['a bad unicode escape', '{"a": "\\u12G4"}', 1, 8],
    ['a bad number', '{"a": 01}', 1, 7],
    ['a bad word', '{"a": nul}', 1, 7],
    ['a wrong bracket', '{"a": [1}}', 1, 9],
    ['a bracket too many', '{"a": 1]}', 1, 8],
    ['an array', '[1]', 1, 1],
    ['nothing', '', 1, 1],
    ['text after the end', '{"a": 1}\n\nx', 3, 1],
    ['a second object', '{"a": 1}{"b": 2}', 1, 9],
    ['an end in a string', '{"a": "x', 1, 9],
    ['an end after a member', '{\n"a": 1', 2, 7],
    ['an end after a comma', '{"a": 1,', 1, 9],
    ['a fault after mended places', '{"a": "\x1b",\n"b": "\x1b" "c"}', 2, 10],
    ['a fault after letters of several bytes', '{"ü😀": "ß", x}', 1, 14],
  ])('%s', (_name, json, line, column) => {
    for (const chunk of [1, 4, 1_000_000]) {
      expect(() => split(json, chunk)).toThrow(RefusedError);
      expect(() => split(json, chunk)).toThrow(
        new RegExp(`“test\\.json”.* line ${line}, column ${column} .*\\. .+\\.$`),
      );
    }
  });

  test('brackets that nest deeper than the stack are refused too', () => {
    const json = `{"a": ${'['.repeat(100_000)}x${']'.repeat(100_000)}}`;
    expect(() => split(json, 1_000_000)).toThrow(RefusedError);
  });

  test('a fault is found exactly where JSON.parse refuses', () => {
    const members = fc
      .dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
      .map((value) => JSON.stringify(value).slice(1, -1));
    fc.assert(
      fc.property(members, fc.nat(), fc.string({ maxLength: 1 }), (text, at, character) => {
        const broken =
          text.slice(0, at % text.length) + character + text.slice((at % text.length) + 1);
        let valid = true;
        try {
          JSON.parse(`{${broken}}`);
        } catch {
          valid = false;
        }
        const raw = repairJson(broken).places > 0;
        if (!raw) expect(findFault(broken) === broken.length && valid).toBe(valid);
      }),
    );
  });
});
