/**
 * Where members of a JSON object (`"key": value`) first stop being JSON. Raw control characters in
 * strings are passed over, since they can be mended.
 * @returns index of the first wrong character, the text's length where it breaks off
 */
export function findFault(members: string): number {
  const walk = new JsonWalk(members);
  try {
    walk.members();
  } catch {
    // A fault, or brackets nested deeper than the stack: `at` is the place in both cases.
  }
  return walk.at;
}

const FAULT = new Error('not JSON');
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what is passed over
const PLAIN = /[^"\\]+|\\(?=[\0-\x1f])/y;

class JsonWalk {
  at = 0;

  constructor(readonly text: string) {}

  members(): void {
    do {
      this.#space();
      this.#string();
      this.#space();
      this.#expect(':');
      this.#value();
    } while (this.#skip(','));
  }

  #value(): void {
    this.#space();
    const start = this.text[this.at];
    if (start === '"') this.#string();
    else if (start === '{') this.#object();
    else if (start === '[') this.#array();
    else if (!this.#match(LITERAL)) throw FAULT;
    this.#space();
  }

  #object(): void {
    this.#expect('{');
    this.#space();
    if (this.#skip('}')) return;
    this.members();
    this.#expect('}');
  }

  #array(): void {
    this.#expect('[');
    this.#space();
    if (this.#skip(']')) return;
    do this.#value();
    while (this.#skip(','));
    this.#expect(']');
  }

  #string(): void {
    this.#expect('"');
    while (this.#match(PLAIN) || this.#match(ESCAPE));
    this.#expect('"');
  }

  #space(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  #skip(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#skip(character)) throw FAULT;
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }
}
