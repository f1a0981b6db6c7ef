import { readDuration } from './clock-time.ts';
import { type Circle, circlesFor } from './coarse-cell.ts';
import { field, isFeedRow } from './feed-row.ts';
import { plainText } from './plain-text.ts';
import { safeLink } from './safe-link.ts';
import type { Source } from './source.ts';
import { parseAddress } from './web-address.ts';

/** Addresses for asking BMLT servers. Building only: nothing here opens a connection. */

/** The worldwide collection of BMLT servers, read again from them every four hours. */
export const BMLT_AGGREGATOR = 'https://aggregator.bmltenabled.org/main_server/';
/** The aggregator refuses wider circles (`AGGREGATOR_MAX_GEO_WIDTH_KM`). */
export const WIDEST_KM = 160;
/** Few requests, yet an answer of some 600 kB at most. */
export const PAGE_SIZE = 1000;
/** 30,000 meetings: more than any circle of 160 km holds. Ends a server that never runs dry. */
export const MOST_PAGES = 30;

/** Only what the importer reads: less to send for volunteers' servers, and no contact field is even asked for. */
const FIELDS = [
  'id_bigint',
  'service_body_bigint',
  'weekday_tinyint',
  'venue_type',
  'start_time',
  'duration_time',
  'time_zone',
  'formats',
  'format_shared_id_list',
  'lang_enum',
  'longitude',
  'latitude',
  'published',
  'meeting_name',
  'location_text',
  'location_info',
  'location_street',
  'location_city_subsection',
  'location_neighborhood',
  'location_municipality',
  'location_province',
  'location_postal_code_1',
  'location_nation',
  'comments',
  'train_lines',
  'bus_lines',
  'phone_meeting_number',
  'virtual_meeting_link',
  'virtual_meeting_additional_info',
];

/**
 * What a person typed or pasted as an address that may be asked: always https, even where http was written, since a
 * list read in the clear tells everybody on the way what is looked for. null when it is no safe address.
 */
export function httpsAddress(typed: string): string | null {
  const text = typed.trim();
  const link = safeLink(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
  return link === null ? null : safeLink(link.replace(/^http:/, 'https:'));
}

/**
 * A server's root from what a person typed or pasted: ends with a slash; a path into the server
 * (`client_interface/…`, `semantic`, `index.php`), query and fragment are cut. null when it is no safe address.
 */
export function rootServerAddress(typed: string): string | null {
  const url = parseAddress(httpsAddress(typed) ?? '');
  if (!url) return null;
  const path = url.pathname.replace(/\/(?:client_interface|api|semantic|index\.php)(?:\/.*)?$/i, '/');
  return `https://${url.host}${path.endsWith('/') ? path : `${path}/`}`;
}

function address(root: string, switcher: string, parameters: readonly (readonly [string, string])[]): string {
  const all = [['switcher', switcher], ...parameters, ['callingApp', 'nearhand']] as const;
  const query = all.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`);
  return `${root}client_interface/json/?${query.join('&')}`;
}

/** `lang_enum` for an interface language: the part before the hyphen; nothing when it is no language code. */
function languageParameter(language: string | null): [string, string][] {
  const code = language?.split('-')[0]?.toLowerCase() ?? '';
  return /^[a-z]{2,3}$/.test(code) ? [['lang_enum', code]] : [];
}

/** What is asked of a server: the circles around a square, all meetings held online wherever they are, or all. */
export type MeetingsScope = Circle | 'online' | 'all';

/**
 * What to ask for a source: several circles where the distance wanted needs them. Online meetings belong to no place,
 * and a circle holds only those whose group has its home in it; hence a question of their own.
 */
export function scopesOf({ area, onlineOnly }: Pick<Source, 'area' | 'onlineOnly'>): MeetingsScope[] {
  if (onlineOnly) return ['online'];
  return area ? circlesFor(area.cell, area.radiusKm, WIDEST_KM) : ['all'];
}

function scopeParameters(scope: MeetingsScope): [string, string][] {
  if (scope === 'all') return [];
  if (scope === 'online') return [['venue_types', '2']];
  return [
    ['lat_val', String(scope.lat)],
    ['long_val', String(scope.lon)],
    ['geo_width_km', String(scope.widthKm)],
  ];
}

export type MeetingsQuery = {
  /** From `rootServerAddress`, or the aggregator. */
  root: string;
  scope: MeetingsScope;
  /** From 1. */
  page: number;
  /** Language of format names; null asks for the server's own. */
  language: string | null;
};

/**
 * One page of meetings together with the formats they use. Sorted by the server's default, which is the only order
 * that pages reliably. The aggregator answers nothing to a question without a place or a page size (venue types
 * alone do not count); there is always a page size.
 */
export function meetingsAddress(query: MeetingsQuery): string {
  return address(query.root, 'GetSearchResults', [
    ...scopeParameters(query.scope),
    ['get_used_formats', '1'],
    ['data_field_key', FIELDS.join(',')],
    ['page_size', String(PAGE_SIZE)],
    ['page_num', String(query.page)],
    ...languageParameter(query.language),
  ]);
}

/** Is there another page to ask for after one of so many rows? */
export function hasNextPage(page: number, rows: number): boolean {
  return rows >= PAGE_SIZE && page < MOST_PAGES;
}

/**
 * A server without the language asked for sends no formats and takes the format ids out of the rows: ask again
 * without `lang_enum`. `rows` and `formats` are the parts of one answer.
 */
export function lacksLanguage(rows: readonly unknown[], formats: unknown): boolean {
  if (rows.length === 0 || (Array.isArray(formats) && formats.length > 0)) return false;
  return !rows.some((row) => isFeedRow(row) && plainText(field(row, 'format_shared_id_list')) !== null);
}

/** Does any of the rows leave out how long it lasts, so that the server's default is needed? */
export function lacksDuration(rows: readonly unknown[]): boolean {
  return rows.some((row) => isFeedRow(row) && readDuration(field(row, 'duration_time')) === null);
}

/** The service bodies that rows belong to, as ids. */
export function serviceBodyIds(rows: readonly unknown[]): string[] {
  const ids = new Set<string>();
  for (const row of rows) {
    const id = isFeedRow(row) ? plainText(field(row, 'service_body_bigint'), 20) : null;
    if (id !== null && /^\d{1,12}$/.test(id)) ids.add(id);
  }
  return [...ids];
}

const IDS_A_REQUEST = 150;

/** Addresses for those bodies and all above them, which is where a helpline may be; 150 bodies to an address. */
export function serviceBodiesAddresses(root: string, ids: readonly string[]): string[] {
  const addresses: string[] = [];
  for (let at = 0; at < ids.length; at += IDS_A_REQUEST) {
    const some = ids.slice(at, at + IDS_A_REQUEST).join(',');
    addresses.push(
      address(root, 'GetServiceBodies', [
        ['services', some],
        ['parents', '1'],
      ]),
    );
  }
  return addresses;
}

export function serverInfoAddress(root: string): string {
  return address(root, 'GetServerInfo', []);
}

/** What an import needs of `GetServerInfo`: minutes of a meeting whose length is not stated. null when unknown. */
export function readDefaultDuration(info: unknown): number | null {
  const first: unknown = Array.isArray(info) ? info[0] : info;
  return isFeedRow(first) ? readDuration(field(first, 'defaultDuration')) : null;
}
