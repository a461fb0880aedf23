import type { Page } from 'playwright-core';

/**
 * A page's whole tree as text, with every frame and open shadow root.
 */
export async function serialisePage(page: Page): Promise<string> {
  const parts: string[] = [];
  for (const frame of page.frames()) parts.push(await frame.evaluate(serialiseDocument));
  // Frames come in the order in which they loaded.
  return parts.sort().join('\n\n');
}

function serialiseDocument(): string {
  const lines: string[] = [];
  // A form's fields stand in for its members by their names.
  const childrenOf = (node: Node): Iterable<Node> =>
    Reflect.get(Node.prototype, 'childNodes', node);
  const nameOf = (element: Element): string => Reflect.get(Element.prototype, 'localName', element);
  const rootOf = (element: Element): ShadowRoot | null =>
    Reflect.get(Element.prototype, 'shadowRoot', element);
  const visit = (node: Node, depth: number) => {
    const indent = ' '.repeat(depth);
    if (node instanceof Element) {
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`);
      lines.push(`${indent}<${nameOf(node)}${attributes.join('')}>`);
      const root = rootOf(node);
      if (root) {
        lines.push(`${indent} #shadow-root`);
        visit(root, depth + 2);
      }
    } else if (node instanceof CharacterData) {
      lines.push(`${indent}${node.nodeName} ${JSON.stringify(node.data)}`);
    }
    for (const child of childrenOf(node)) visit(child, depth + 1);
  };
  visit(document, 0);
  return lines.join('\n');
}
