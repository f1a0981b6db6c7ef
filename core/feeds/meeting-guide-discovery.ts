import { ENTITIES } from './codes/entities.ts';
import { safeLinkFrom } from './safe-link.ts';

/**
 * Finds the feed a group's website shares: `<link rel="alternate" type="application/json" title="Meetings Feed">` in
 * its head, which the 12-step-meeting-list plugin writes when the publisher lets others read the list. Core has no
 * DOM, and an HTML parser weighs more than this whole importer, so a scanner reads the head's tags and nothing else.
 */

/** A head longer than this is not read to its end. */
const HEAD_LIMIT = 400_000;
/** Elements whose content is text: a tag in there is none. */
const RAW_TEXT = new Set(['script', 'style', 'template', 'noscript', 'title', 'textarea', 'xmp', 'iframe']);

type Tag = { name: string; closing: boolean; attributes: ReadonlyMap<string, string> };

const TAG_NAME = /<(\/?)([a-z][a-z0-9-]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

function decoded(value: string): string {
  return value.replace(/&([a-z]{2,8});/gi, (whole, name: string) => ENTITIES.get(name) ?? whole);
}

/** Attributes from just behind a tag's name; the first of two equal names counts, as in browsers. */
function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) break;
    at = ATTRIBUTE.lastIndex;
    const name = (match[1] ?? '').toLowerCase();
    if (!attributes.has(name)) attributes.set(name, decoded(match[2] ?? match[3] ?? match[4] ?? ''));
  }
  const close = html.indexOf('>', at);
  return { attributes, end: close < 0 ? html.length : close + 1 };
}

/** Where the text after `from` goes on behind an ending, or the end of the page. */
function behind(lowerCase: string, ending: string, from: number): number {
  const at = lowerCase.indexOf(ending, from);
  return at < 0 ? lowerCase.length : at + ending.length;
}

/** The tags of a page's head, comments and the content of scripts left out. */
function* headTags(page: string): Generator<Tag> {
  const html = page.slice(0, HEAD_LIMIT);
  // ASCII only, so that both texts have the same length.
  const lowerCase = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  let at = html.indexOf('<');
  while (at >= 0 && at < html.length) {
    if (html.startsWith('<!--', at)) {
      at = html.indexOf('<', behind(lowerCase, '-->', at + 4));
      continue;
    }
    TAG_NAME.lastIndex = at;
    const match = TAG_NAME.exec(html);
    if (!match) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const name = (match[2] ?? '').toLowerCase();
    const closing = match[1] === '/';
    if (name === 'body' || (closing && name === 'head')) return;
    const { attributes, end } = readAttributes(html, TAG_NAME.lastIndex);
    yield { name, closing, attributes };
    at = html.indexOf('<', !closing && RAW_TEXT.has(name) ? behind(lowerCase, `</${name}`, end) : end);
  }
}

function isMeetingsFeed(attributes: Tag['attributes']): boolean {
  const value = (name: string) => (attributes.get(name) ?? '').trim().toLowerCase();
  return (
    value('rel').split(/\s+/).includes('alternate') &&
    value('type').split(';')[0]?.trim() === 'application/json' &&
    value('title') === 'meetings feed'
  );
}

/**
 * The address of the feed that a page shares, absolute and safe; null when its head names none. `pageAddress` is
 * where the page was read from, after redirects.
 */
export function findMeetingsFeed(html: string, pageAddress: string): string | null {
  let base: string | null = null;
  for (const { name, closing, attributes } of headTags(html)) {
    const href = attributes.get('href');
    if (closing || href === undefined) continue;
    if (name === 'base') base ??= safeLinkFrom(href, pageAddress);
    if (name === 'link' && isMeetingsFeed(attributes)) return safeLinkFrom(href, base ?? pageAddress);
  }
  return null;
}
