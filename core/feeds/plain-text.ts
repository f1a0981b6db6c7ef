import { ENTITIES } from './codes/entities.ts';

/** Text from a feed, made harmless: markup does not act, nothing invisible reorders or breaks a line. */

/** A name is cut here (feeds/CONTRACT rule 4). */
export const NAME_LIMIT = 300;
/** Addresses, names of towns and buildings: as long as a name. */
export const LINE_LIMIT = 300;
/** Notes are cut at about two screens of a side panel; nobody reads more before going to a meeting. */
export const NOTES_LIMIT = 2000;

/** Input beyond this is not looked at, so that one huge field cannot hold up the import. */
const LOOK_LIMIT = 20_000;

/**
 * Controls (C0, C1, DEL), direction marks, embeddings, overrides and isolates, line separators, zero-width
 * characters that hide text, interlinear annotations, tag characters, lone surrogates. The two joiners U+200C and
 * U+200D stay: Persian and emoji are written with them.
 */
const HARMFUL =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
const HARMFUL_ALL = new RegExp(HARMFUL.source, 'gu');
/** Most fields: printable ASCII without markup, words parted by single spaces. Nothing to do. */
const PLAIN_ASCII = /^[!-%'-;=-~]+(?: [!-%'-;=-~]+)*$/;
const NEEDS_WORK = /[<&]|^\s|\s$|\s\s|[^\S ]/u;

const INVISIBLE_ELEMENT = /<(script|style|template)\b[^<>]*>[^<]*(?:<(?!\/\1)[^<]*)*(?:<\/\1\s*>|$)/gi;
const BREAKING_TAG = /<(?:br|\/?p|\/?div|\/?li|\/?ul|\/?ol|\/?tr|hr|\/?h[1-6])\b[^<>]*>/gi;
const TAG = /<(?:\/?[a-z][^<>]*|![^<>]*|\?[^<>]*)>/gi;
const UNCLOSED_TAG = /<\/?[a-z][a-z0-9-]*\s[^<>]*$/i;
const ENTITY = /&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi;

/** True when the text holds a character that could hide, reorder or end a line. */
export function hasHarmfulCharacter(text: string): boolean {
  return HARMFUL.test(text);
}

function entityText(whole: string, body: string): string {
  if (body.startsWith('#')) {
    const hex = body[1] === 'x' || body[1] === 'X';
    const point = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
    return point > 0x10ffff ? '' : String.fromCodePoint(point);
  }
  return ENTITIES.get(body) ?? ENTITIES.get(body.toLowerCase()) ?? whole;
}

/** Takes tags out until none is left: removing one may join the halves of another. */
function withoutTags(text: string): string {
  let left = text.replace(INVISIBLE_ELEMENT, ' ').replace(BREAKING_TAG, '\n');
  for (let round = 0; round < 4; round += 1) {
    const next = left.replace(TAG, '');
    if (next === left) break;
    left = next;
  }
  return left.replace(UNCLOSED_TAG, (rest) => (rest.includes('=') ? '' : rest));
}

/** At most `limit` UTF-16 units, never half a character. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? limit - 1 : limit).trimEnd();
}

/**
 * One field as plain text, or null when nothing readable is left. Strings and finite numbers are text; anything
 * else is not. Entities are decoded exactly once, after the tags are gone, so an escaped tag stays a visible text.
 * With `lines` the text keeps its line breaks as `\n`; without, every run of whitespace is one space.
 */
export function plainText(value: unknown, limit = LINE_LIMIT, lines = false): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== 'string' || value === '') return null;
  if (value.length <= limit) {
    if (PLAIN_ASCII.test(value) || !(NEEDS_WORK.test(value) || HARMFUL.test(value))) return value;
  }

  let text = value.length > LOOK_LIMIT ? value.slice(0, LOOK_LIMIT) : value;
  if (text.includes('<')) text = withoutTags(text);
  if (text.includes('&')) text = text.replace(ENTITY, entityText);
  text = text.replace(/[\u2028\u2029\u0085\r]/g, '\n');
  text = lines ? text.replace(/[^\S\n]+/g, ' ') : text.replace(/\s+/g, ' ');
  text = text.replace(HARMFUL_ALL, (character) => (lines && character === '\n' ? '\n' : ''));
  // What was removed may have stood between two spaces, at a line's end or at an end of the text.
  text = text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
  return cut(text, limit) || null;
}

/** Old BMLT data writes `label#@-@#value`: the value is the part after the last separator. */
export function afterSeparator(value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes('#@-@#')) return value;
  return value.slice(value.lastIndexOf('#@-@#') + 5);
}
