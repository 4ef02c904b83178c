import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { HostError } from "../host";

export type { Document, Element };

const decoder = new TextDecoder("utf-8");
const encoder = new TextEncoder();

/** The text of a part: UTF-8, or UTF-16 where it says so by its byte order mark. */
export function textOf(part: Uint8Array): string {
  const [first, second] = part;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(part);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(part);
  return decoder.decode(part);
}

/**
 * The document of a part.
 *
 * @throws HostError not-a-workbook when it is no XML
 */
export function parseXml(part: Uint8Array, name: string): Document {
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw new Error(message);
      },
    }).parseFromString(textOf(part), "text/xml");
  } catch (error) {
    throw new HostError("not-a-workbook", { part: name }, { cause: error });
  }
}

export function xmlBytes(document: Document): Uint8Array {
  return encoder.encode(new XMLSerializer().serializeToString(document));
}

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The root element. */
export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (root === null) throw new HostError("not-a-workbook");
  return root;
}

/** The child elements with this local name, whatever their prefix. */
export function childrenOf(parent: Element, localName: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === localName) found.push(node);
  }
  return found;
}

/** The first child element with this local name. */
export function childOf(parent: Element, localName: string): Element | undefined {
  return childrenOf(parent, localName)[0];
}

/** A new child of the same namespace and prefix as its parent, put before `next` or at the end. */
export function addChild(parent: Element, localName: string, next?: Element): Element {
  const document = parent.ownerDocument;
  if (document === null) throw new Error("an element without a document");
  const name = parent.prefix === null || parent.prefix === "" ? localName : `${parent.prefix}:${localName}`;
  const child = document.createElementNS(parent.namespaceURI, name);
  parent.insertBefore(child, next ?? null);
  return child;
}

/** An attribute by its local name, whatever its prefix: r:id is "id". */
export function attributeOf(element: Element, localName: string): string | undefined {
  const plain = element.getAttribute(localName);
  if (plain !== null) return plain;
  for (const attribute of element.attributes) {
    if (attribute.localName === localName) return attribute.value;
  }
  return undefined;
}

/** Whether an attribute says yes, in one of XML Schema's spellings. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

function isElement(node: { readonly nodeType: number }): node is Element {
  return node.nodeType === 1;
}
