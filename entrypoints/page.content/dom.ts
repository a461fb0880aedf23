/**
 * What is asked of nodes of the page. The controls of a form stand in for its members by their names,
 * in every world: of a form with `<input name=parentNode>` the property is that input. So members are
 * taken from the prototypes, each with a function of its own, which is as fast as the property.
 */

function getterOf<Value>(prototype: object, name: string): (this: Node) => Value {
  for (let at = prototype; at !== null; at = Object.getPrototypeOf(at)) {
    const getter = Object.getOwnPropertyDescriptor(at, name)?.get;
    if (getter) return getter;
  }
  throw new Error(`No node has “${name}”.`);
}

const { prototype: ofNode } = Node;
const { prototype: ofElement } = Element;

const nodeType = getterOf<number>(ofNode, 'nodeType');
const parentNode = getterOf<ParentNode | null>(ofNode, 'parentNode');
const nextSibling = getterOf<ChildNode | null>(ofNode, 'nextSibling');
const previousSibling = getterOf<ChildNode | null>(ofNode, 'previousSibling');
const firstChild = getterOf<ChildNode | null>(ofNode, 'firstChild');
const textContent = getterOf<string | null>(ofNode, 'textContent');
const isConnected = getterOf<boolean>(ofNode, 'isConnected');
const localName = getterOf<string>(ofElement, 'localName');
const className = getterOf<unknown>(ofElement, 'className');
const shadowRoot = getterOf<ShadowRoot | null>(ofElement, 'shadowRoot');
const firstElementChild = getterOf<Element | null>(ofElement, 'firstElementChild');
const children = getterOf<HTMLCollection>(ofElement, 'children');
const childNodes = getterOf<NodeListOf<ChildNode>>(ofNode, 'childNodes');
const { contains, getRootNode } = ofNode;
const { matches, hasAttribute, hasAttributes, getAttribute, checkVisibility } = ofElement;
const { getBoundingClientRect, getClientRects, querySelectorAll, getElementsByTagName, append } =
  ofElement;

export const typeOf = (node: Node): number => nodeType.call(node);
export const parentOf = (node: Node): ParentNode | null => parentNode.call(node);
export const nextOf = (node: Node): ChildNode | null => nextSibling.call(node);
export const previousOf = (node: Node): ChildNode | null => previousSibling.call(node);
export const firstOf = (node: Node): ChildNode | null => firstChild.call(node);
export const textOf = (node: Node): string => textContent.call(node) ?? '';
export const isInPage = (node: Node): boolean => isConnected.call(node);
export const rootOf = (node: Node): Node => getRootNode.call(node);
export const holds = (node: Node, other: Node | null): boolean => contains.call(node, other);

export const childNodesOf = (node: Node): NodeListOf<ChildNode> => childNodes.call(node);

export const nameOf = (element: Element): string => localName.call(element);
export const classOf = (element: Element): unknown => className.call(element);
export const openRootOf = (element: Element): ShadowRoot | null => shadowRoot.call(element);
export const firstElementOf = (element: Element): Element | null => firstElementChild.call(element);
export const childrenOf = (element: Element): HTMLCollection => children.call(element);
export const isLike = (element: Element, selector: string): boolean =>
  matches.call(element, selector);
export const hasAttributesAt = (element: Element): boolean => hasAttributes.call(element);
export const isGiven = (element: Element, name: string): boolean =>
  hasAttribute.call(element, name);
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);
export const isRendered = (element: Element): boolean => checkVisibility.call(element);
export const boxOfElement = (element: Element): DOMRect => getBoundingClientRect.call(element);
export const boxesOfElement = (element: Element): DOMRectList => getClientRects.call(element);
export const allWithin = (element: Element, selector: string): NodeListOf<Element> =>
  querySelectorAll.call(element, selector);
/** All elements within, as a list that is made when it is looked into. */
export const elementsIn = (element: Element): HTMLCollectionOf<Element> =>
  getElementsByTagName.call(element, '*');
export const appendTo = (element: Element, node: Node): void => append.call(element, node);

/** The parent, where that is an element. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentOf(node);
  return parent !== null && typeOf(parent) === Node.ELEMENT_NODE ? (parent as Element) : null;
}
