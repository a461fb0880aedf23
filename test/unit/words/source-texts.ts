import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text in a source file that a person might read, with its place. */
export interface SourceText {
  file: string;
  line: number;
  text: string;
}

/** A call that says a message: its key as a pattern in which `*` stands for what is put in. */
export interface SaidKey {
  file: string;
  line: number;
  pattern: string;
  /** Said while the module loads, before there is a source of words. */
  early: boolean;
}

export interface SourceTexts {
  texts: SourceText[];
  keys: SaidKey[];
  /** Every literal of the form of a key, `*` for what is put in. */
  literals: Set<string>;
}

/** Attributes of elements and components whose literal is shown or read out. */
const READ_OUT =
  /^(?:title|alt|label|placeholder|legend|heading|caption|summary|what|aria-(?:label|description|valuetext|roledescription|placeholder))$/;
const SAYS = new Set(['t', 'plural']);

const KEY = /^[a-z]\w*(?:\.[\w*]+)+$/i;

/** Two words of a language in a row, or one word that is shown by JSX. */
const PROSE = /\p{L}{2,}[,;:.…]? +(?:\p{L}|\$\{|“)/u;

/** Reads every module of the product. */
export function readSources(): SourceTexts {
  const found: SourceTexts = { texts: [], keys: [], literals: new Set() };
  for (const room of ['components', 'data', 'entrypoints']) {
    const names = readdirSync(room, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((one) => /\.tsx?$/.test(one)).sort()) {
      readSource(join(room, name).replaceAll('\\', '/'), found);
    }
  }
  return found;
}

function readSource(file: string, found: SourceTexts): void {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    kind,
  );
  const lineOf = (node: ts.Node) =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node) => {
    const text = readText(node);
    if (text !== undefined) found.texts.push({ file, line: lineOf(node), text });
    const pattern = keyOf(node);
    if (pattern !== undefined) {
      found.keys.push({ file, line: lineOf(node), pattern, early: isEarly(node) });
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const like = literal(node, () => '*');
      if (KEY.test(like)) found.literals.add(like);
    }
    if (!ts.isImportDeclaration(node) && !ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  visit(source);
}

/** What of a node a person may read; undefined of what is code. */
function readText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return /\p{L}{2}/u.test(node.text) ? node.text.trim() : undefined;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return undefined;
  const text = literal(node, (part) => `\${${part.getText()}}`);
  if (isShown(node) && /\p{L}{2}/u.test(text.replace(/\$\{.*?\}/gs, ''))) return text;
  return PROSE.test(text) && !isForProgrammers(node) ? text : undefined;
}

/** A literal that JSX shows itself, or in an attribute that is read out. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return READ_OUT.test(parent.name.getText());
  if (ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) {
    return node !== (parent as ts.ConditionalExpression).condition && isShown(parent);
  }
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const gives =
      kind === ts.SyntaxKind.QuestionQuestionToken ||
      kind === ts.SyntaxKind.BarBarToken ||
      kind === ts.SyntaxKind.AmpersandAmpersandToken ||
      kind === ts.SyntaxKind.PlusToken;
    return gives && isShown(parent);
  }
  if (!ts.isJsxExpression(parent)) return false;
  if (ts.isJsxAttribute(parent.parent)) return READ_OUT.test(parent.parent.name.getText());
  return true;
}

/** Styles and classes, and what a console alone tells. */
function isForProgrammers(node: ts.Node): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isJsxAttribute(at)) return !READ_OUT.test(at.name.getText());
    if (ts.isStatement(at)) return false;
  }
  return false;
}

function keyOf(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    return SAYS.has(node.expression.text) ? patternOf(node.arguments[0]) : undefined;
  }
  if (!ts.isJsxAttribute(node) || node.name.getText() !== 'text') return undefined;
  const element = node.parent.parent;
  if (!/^Sentence(?:<|$)/.test(element.tagName.getText())) return undefined;
  const given = node.initializer;
  if (given === undefined || !ts.isJsxExpression(given)) return patternOf(given);
  return patternOf(given.expression);
}

function patternOf(node: ts.Node | undefined): string {
  if (node === undefined) return '*';
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
    return literal(node, () => '*');
  return '*';
}

function literal(
  node: ts.StringLiteralLike | ts.TemplateExpression,
  put: (part: ts.Expression) => string,
): string {
  if (!ts.isTemplateExpression(node)) return node.text;
  return node.templateSpans.reduce(
    (text, span) => text + put(span.expression) + span.literal.text,
    node.head.text,
  );
}

function isEarly(node: ts.Node): boolean {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isFunctionLike(at)) return false;
  }
  return true;
}
