import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { type ComponentChildren, createElement } from 'preact';
import { useMemo } from 'preact/hooks';
import { visibleText } from '../ui/visible-text';
import { docLink } from './doc-link';
import { decodeEntities } from './entities';
import { type InlineNode, toInlineTree } from './inline-tree';

/** Headings in the text start below those of the page that shows it. */
const DEEPEST_HEADING = 6;

interface MarkdownProps {
  text: string;
  /** Level of the text's first-level headings on this page. */
  headingLevel: number;
}

/**
 * Markdown as elements. Nothing in the text becomes markup but what Markdown says, images are links
 * (a picture would be a request), and only web addresses are followed.
 */
export function Markdown({ text, headingLevel }: MarkdownProps) {
  const tokens = useMemo(() => new Lexer({ gfm: true }).lex(text), [text]);
  const shift = headingLevel - shallowest(tokens);
  return <div class="markdown">{tokens.map((token) => renderBlock(known(token), shift))}</div>;
}

function shallowest(tokens: readonly Token[]): number {
  const depths = tokens.map((token) => (token.type === 'heading' ? Number(token.depth) : Infinity));
  const least = Math.min(...depths);
  return Number.isFinite(least) ? least : 1;
}

/** The lexer runs without extensions, so each token is one of its own. */
function known(token: Token): MarkedToken {
  return token as MarkedToken;
}

function renderBlock(token: MarkedToken, shift: number): ComponentChildren {
  switch (token.type) {
    case 'heading': {
      const level = Math.min(token.depth + shift, DEEPEST_HEADING);
      return createElement(`h${level}`, null, renderInline(token.tokens));
    }
    case 'paragraph':
      return <p>{renderInline(token.tokens)}</p>;
    case 'code':
      return <pre class="code">{visibleText(token.text)}</pre>;
    case 'blockquote':
      return renderQuote(token, shift);
    case 'list':
      return renderList(token, shift);
    case 'table':
      return renderTable(token);
    case 'hr':
      return <hr />;
    case 'html':
      return <div>{renderInline([token])}</div>;
    case 'text':
      return token.tokens === undefined ? plain(token.text) : renderInline(token.tokens);
    case 'space':
    case 'def':
      return null;
    default:
      return renderInline([token]);
  }
}

/** Quotes that begin with `[!NOTE]` and alike are Microsoft's boxes; the word becomes their title. */
function renderQuote(quote: Tokens.Blockquote, shift: number): ComponentChildren {
  const label = /^\s*\[!([a-z]+)\]\s*/i.exec(quote.text);
  const tokens =
    label === null ? quote.tokens : new Lexer({ gfm: true }).lex(quote.text.slice(label[0].length));
  return (
    <blockquote>
      {label?.[1] !== undefined && <strong>{titleCase(label[1])}</strong>}
      {tokens.map((inner) => renderBlock(known(inner), shift))}
    </blockquote>
  );
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

function renderList(list: Tokens.List, shift: number): ComponentChildren {
  const items = list.items.map((item) => renderItem(item, shift));
  const start = typeof list.start === 'number' ? list.start : 1;
  return list.ordered ? <ol start={start}>{items}</ol> : <ul>{items}</ul>;
}

function renderItem(item: Tokens.ListItem, shift: number): ComponentChildren {
  return <li>{item.tokens.map((inner) => renderBlock(known(inner), shift))}</li>;
}

function renderTable(table: Tokens.Table): ComponentChildren {
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>{table.header.map(renderCell)}</tr>
        </thead>
        <tbody>{table.rows.map(renderRow)}</tbody>
      </table>
    </div>
  );
}

function renderRow(cells: readonly Tokens.TableCell[]): ComponentChildren {
  return <tr>{cells.map(renderCell)}</tr>;
}

function renderCell(cell: Tokens.TableCell): ComponentChildren {
  const content = renderInline(cell.tokens);
  return cell.header ? <th scope="col">{content}</th> : <td>{content}</td>;
}

function renderInline(tokens: readonly Token[]): ComponentChildren {
  return toInlineTree(tokens).map(renderNode);
}

function renderNode(node: InlineNode): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return plain(node.text);
    case 'element':
      return createElement(node.tag, null, ...node.children.map(renderNode));
    case 'token':
      return renderToken(known(node.token));
  }
}

function renderToken(token: MarkedToken): ComponentChildren {
  switch (token.type) {
    case 'strong':
      return <strong>{renderInline(token.tokens)}</strong>;
    case 'em':
      return <em>{renderInline(token.tokens)}</em>;
    case 'del':
      return <del>{renderInline(token.tokens)}</del>;
    case 'codespan':
      return <code>{visibleText(token.text)}</code>;
    case 'br':
      return <br />;
    case 'link':
      return link(token.href, renderInline(token.tokens));
    case 'image':
      return link(token.href, plain(token.text === '' ? token.href : token.text));
    case 'text':
      return token.tokens === undefined ? plain(token.text) : renderInline(token.tokens);
    case 'escape':
      return plain(token.text);
    default:
      return plain(token.raw);
  }
}

function link(href: string, children: ComponentChildren): ComponentChildren {
  const address = docLink(href);
  if (address === undefined) return children;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function plain(text: string): string {
  return visibleText(decodeEntities(text));
}
