import { DEFAULT_FORMAT_KEYS, languagesNamed, NAMED_FORMATS, WORLD_CODES } from './codes/bmlt-codes.ts';
import type { CodeMeaning } from './codes/code-meaning.ts';
import { type FeedRow, field, isFeedRow } from './feed-row.ts';
import { plainText } from './plain-text.ts';
import { type RowCodes, readCodes } from './row-codes.ts';

/** What a BMLT server's formats mean. */

type Format = { code: string; meaning: CodeMeaning };
/** Reads the formats of one meeting row. */
export type FormatReader = (row: FeedRow) => RowCodes;

function textOf(row: FeedRow, name: string): string {
  return plainText(field(row, name), 100) ?? '';
}

/** By world id; where that is empty, by key and English name; a language by its name; else known but without words. */
function meaningOfFormat(row: FeedRow): CodeMeaning {
  const name = textOf(row, 'name_string');
  const world = textOf(row, 'world_id').toUpperCase();
  if (world === 'LANG' || textOf(row, 'format_type_enum') === 'LANG') {
    return { name, languages: languagesNamed(name) };
  }
  const key = textOf(row, 'key_string');
  return WORLD_CODES.get(world) ?? NAMED_FORMATS.get(`${key} ${name}`.toLowerCase()) ?? { name };
}

/** Formats by id and by key; English keys win over others, because keys are translated and overlap. */
function formatMaps(rows: readonly unknown[]): { byId: Map<string, Format>; byKey: Map<string, Format> } {
  const byId = new Map<string, Format>();
  const byKey = new Map<string, Format>();
  for (const row of rows) {
    if (!isFeedRow(row)) continue;
    const code = textOf(row, 'key_string');
    if (code === '') continue;
    const format = { code, meaning: meaningOfFormat(row) };
    const english = textOf(row, 'lang') === 'en';
    const id = textOf(row, 'id');
    if (id !== '' && (english || !byId.has(id))) byId.set(id, format);
    if (english || !byKey.has(code)) byKey.set(code, format);
  }
  return { byId, byKey };
}

function list(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value.split(',').map((part) => plainText(part, 40) ?? '');
}

function defaultFormat(code: string): Format | undefined {
  const id = DEFAULT_FORMAT_KEYS.get(code);
  const meaning = id === undefined ? undefined : (WORLD_CODES.get(id) ?? NAMED_FORMATS.get(id));
  return meaning && { code, meaning };
}

/**
 * A reader for rows of one answer. With the server's formats, ids are looked up first and keys where a row has no
 * ids. Without them, the keys of a fresh English server are assumed, and only for rows that are not in another
 * language.
 */
export function formatReader(formats: unknown): FormatReader {
  const { byId, byKey } = formatMaps(Array.isArray(formats) ? formats : []);
  return (row) => {
    const keys = list(field(row, 'formats'));
    if (byKey.size === 0) {
      const language = textOf(row, 'lang_enum');
      return readCodes(keys, language === '' || language === 'en' ? defaultFormat : () => undefined);
    }
    const ids = list(field(row, 'format_shared_id_list'));
    const byIds = ids.some((id) => byId.has(id));
    return byIds ? readCodes(ids, (id) => byId.get(id)) : readCodes(keys, (key) => byKey.get(key));
  };
}
