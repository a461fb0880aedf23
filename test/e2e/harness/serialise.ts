import type { Page } from 'playwright-core';

/**
 * A page's whole tree as text: every frame, open shadow roots and what pages keep of closed ones.
 * The card's host, and nothing else, is left out by its element's name.
 */
export async function serialisePage(page: Page, hostName: string): Promise<string> {
  const parts: string[] = [];
  for (const frame of page.frames()) parts.push(await frame.evaluate(serialiseDocument, hostName));
  return parts.join('\n\n');
}

function serialiseDocument(hostName: string): string {
  const lines: string[] = [];
  const visit = (node: Node, depth: number) => {
    if (node instanceof Element && node.localName === hostName) return;
    const indent = ' '.repeat(depth);
    if (node instanceof Element) {
      const attributes = [...node.attributes].map(({ name, value }) => ` ${name}="${value}"`);
      lines.push(`${indent}<${node.localName}${attributes.join('')}>`);
      if (node.shadowRoot) {
        lines.push(`${indent} #shadow-root`);
        visit(node.shadowRoot, depth + 2);
      }
    } else if (node instanceof CharacterData) {
      lines.push(`${indent}${node.nodeName} ${JSON.stringify(node.data)}`);
    }
    for (const child of node.childNodes) visit(child, depth + 1);
  };
  visit(document, 0);
  return lines.join('\n');
}
