import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFeed } from '../../../core/feeds/import-feed.ts';
import { meetsInPerson, meetsRemotely } from '../../../core/meeting.ts';
import { ROOT } from '../../repository/tree.ts';
import { acceptedRows } from './feed-fixtures.ts';

/**
 * Old real feeds, which stay outside the repository (they are test material and no longer true). Where they are not
 * there, each test says so and asserts nothing.
 */
const FOLDERS = [join(ROOT, '../shared/feeds'), join(ROOT, '../../shared/feeds')];

function read(file: string): Uint8Array | null {
  const path = FOLDERS.map((folder) => join(folder, file)).find(existsSync);
  if (path === undefined) console.info(`${file}: no real feeds here, nothing checked`);
  return path === undefined ? null : readFileSync(path);
}
function json(file: string): unknown {
  const bytes = read(file);
  return bytes === null ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
}

/** file, programme, rows, meetings, one can go to, one can join from afar, reasons */
const FEEDS: [string, string, number, number, number, number, Record<string, number>][] = [
  ['tsml/aa-benlomond-2021.json', 'aa', 35, 35, 18, 18, {}],
  // Days in lists, times with AM and PM, no coordinates.
  ['tsml/aa-edmonton-2020-sheet.json', 'aa', 315, 315, 272, 74, {}],
  ['tsml/aa-kansascity-2021.json', 'aa', 206, 206, 164, 81, {}],
  // Types as the text "[open]"; 53 rows at 0,0 that keep their address; one row with neither.
  ['tsml/aa-nwta-2021.json', 'aa', 613, 613, 612, 0, {}],
  // One row by appointment only.
  ['tsml/aa-orangecounty-2023.json', 'aa', 1967, 1966, 1579, 533, { bad_day: 1 }],
  // One slug twice; 121 meetings in closed buildings.
  ['tsml/aa-sanjose-2021.json', 'aa', 693, 692, 279, 414, { duplicate: 1 }],
  // Days as text.
  ['tsml/aa-sepia-2021.json', 'aa', 2098, 2098, 1558, 672, {}],
  ['tsml/aa-sepia-2022.json', 'aa', 2038, 2038, 1596, 610, {}],
  // Coordinates as text, one row with half a pair.
  ['tsml/aa-sfmarin-2021.json', 'aa', 658, 658, 144, 603, {}],
  ['tsml/aa-sussex-2022.json', 'aa', 123, 123, 95, 29, {}],
  ['tsml/alanon-2023.json', 'alanon', 360, 360, 216, 173, {}],
  ['tsml/atlanta-2024.json', 'aa', 6, 6, 6, 0, {}],
  ['tsml/eda-2023.json', 'aa', 185, 185, 84, 114, {}],
  // One row by appointment; one whose address is only a town.
  ['tsml/times-small.json', 'aa', 9, 8, 7, 7, { bad_day: 1 }],
  // Rows that name a town and no more: kept as approximate places.
  ['tsml/timezones-small.json', 'aa', 2, 2, 0, 0, {}],
  ['bmlt-nyc-sample/GetSearchResults.json', 'na', 1513, 1513, 1513, 0, {}],
  ['bmlt-yap-fixtures/meeting-search-42.867970-day2.json', 'na', 53, 53, 53, 0, {}],
  ['bmlt-yap-fixtures/meeting-search-42.867970-day3.json', 'na', 54, 54, 54, 0, {}],
  ['bmlt-yap-fixtures/meeting-search-42.867970-day4.json', 'na', 62, 62, 62, 0, {}],
  ['bmlt-yap-fixtures/meeting-search-0-0.json', 'na', 0, 0, 0, 0, {}],
  ['bmlt-yap-fixtures/helpline-search-empty.json', 'na', 0, 0, 0, 0, {}],
  // Answers that are no meetings.
  ['bmlt-yap-fixtures/helpline-search-brooklyn-ny.json', 'na', 649, 0, 0, 0, { no_name: 649 }],
  ['bmlt-nyc-sample/GetServiceBodies.json', 'na', 44, 0, 0, 0, { bad_day: 44 }],
  ['bmlt-servers/serverList.json', 'na', 42, 0, 0, 0, { bad_day: 42 }],
];

describe('real feeds', () => {
  it.each(FEEDS)('%s (%s) imports as counted', (file, programme, rows, meetings, rooms, remote, reasons) => {
    const bytes = read(file);
    if (bytes === null) return;
    const feed = importFeed(bytes, { programme });
    const taken = acceptedRows(feed).flatMap((row) => row.meetings);
    const counted: Record<string, number> = {};
    for (const row of feed.rows) {
      if (row.verdict === 'reject') counted[row.reason] = (counted[row.reason] ?? 0) + 1;
    }
    expect({
      fileError: feed.fileError,
      rows: feed.rows.length,
      meetings: taken.length,
      rooms: taken.filter(meetsInPerson).length,
      remote: taken.filter(meetsRemotely).length,
      reasons: counted,
    }).toEqual({ fileError: null, rows, meetings, rooms, remote, reasons });
  });

  it.each([
    ['tsml/invalid-small.json', 'not_json'],
    ['tsml/spec-types.json', 'not_a_list'],
  ])('%s is refused as %s', (file, fileError) => {
    const bytes = read(file);
    if (bytes !== null) expect(importFeed(bytes, { programme: 'aa' }).fileError).toBe(fileError);
  });

  it('find formats, service bodies and zones of the New York sample', () => {
    const bytes = read('bmlt-nyc-sample/GetSearchResults.json');
    if (bytes === null) return;
    const feed = importFeed(bytes, {
      programme: 'na',
      formats: json('bmlt-nyc-sample/GetFormats.json'),
      serviceBodies: json('bmlt-nyc-sample/GetServiceBodies.json'),
    });
    const meetings = acceptedRows(feed).flatMap((row) => row.meetings);
    // Beside the Canadian border the coordinates answer America/Toronto, which keeps the same time.
    expect(meetings.filter((meeting) => meeting.zone !== 'America/New_York').length).toBe(2);
    // 1,397 rows name formats; every one of them is understood.
    expect(acceptedRows(feed).filter((row) => row.codes.unknown.length > 0)).toEqual([]);
    const share = (wanted: (meeting: (typeof meetings)[number]) => boolean) =>
      Math.round((100 * meetings.filter(wanted).length) / meetings.length);
    expect({
      publisher: share((meeting) => meeting.publisher !== null),
      helpline: share((meeting) => !!meeting.publisher?.phone),
      openOrClosed: share((meeting) => meeting.openTo !== 'unknown'),
      spanish: meetings.filter((meeting) => meeting.languages.includes('es')).length,
      separators: meetings.filter((meeting) => JSON.stringify(meeting).includes('#@-@#')).length,
    }).toEqual({ publisher: 100, helpline: 51, openOrClosed: 78, spanish: 26, separators: 0 });
  });
});
