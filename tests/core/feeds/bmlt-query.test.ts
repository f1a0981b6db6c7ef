import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BMLT_AGGREGATOR,
  hasNextPage,
  lacksDuration,
  lacksLanguage,
  MOST_PAGES,
  meetingsAddress,
  PAGE_SIZE,
  readDefaultDuration,
  rootServerAddress,
  scopesOf,
  serverInfoAddress,
  serviceBodiesAddresses,
  serviceBodyIds,
  WIDEST_KM,
} from '../../../core/feeds/bmlt-query.ts';
import { CELL_DEGREES, cellReachKm, circlesFor, coarseCell } from '../../../core/feeds/coarse-cell.ts';
import { safeLink } from '../../../core/feeds/safe-link.ts';

const anyPoint = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** Kilometres as the servers reckon them: spherical law of cosines, 111.111 km for a degree. */
function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const cosine =
    Math.sin(radians(a.lat)) * Math.sin(radians(b.lat)) +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.cos(radians(b.lon - a.lon));
  return ((Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI) * 111.111;
}

/** Where one comes to after so many km in a direction (radians from north). */
function pointAway(from: { lat: number; lon: number }, km: number, direction: number) {
  const [lat, lon, arc] = [
    (from.lat * Math.PI) / 180,
    (from.lon * Math.PI) / 180,
    km / (111.111 * (180 / Math.PI)),
  ];
  const sine = Math.sin(lat) * Math.cos(arc) + Math.cos(lat) * Math.sin(arc) * Math.cos(direction);
  const east = Math.sin(direction) * Math.sin(arc) * Math.cos(lat);
  const turned = Math.atan2(east, Math.cos(arc) - Math.sin(lat) * sine);
  return { lat: (Math.asin(sine) * 180) / Math.PI, lon: ((lon + turned) * 180) / Math.PI };
}

describe('the coarse square', () => {
  it('is the same for all points in it', () => {
    expect(coarseCell({ lat: 40.71, lon: -74.01 })).toEqual({ lat: 40.75, lon: -74.25 });
    expect(coarseCell({ lat: 40.99, lon: -74.49 })).toEqual({ lat: 40.75, lon: -74.25 });
    expect(coarseCell({ lat: 90, lon: 180 })).toEqual({ lat: 89.75, lon: 179.75 });
  });

  it('holds its point, and its reach covers it', () => {
    fc.assert(
      fc.property(anyPoint, (point) => {
        const cell = coarseCell(point);
        expect(Math.abs(point.lat - cell.lat)).toBeLessThanOrEqual(CELL_DEGREES / 2);
        expect(Math.abs(point.lon - cell.lon)).toBeLessThanOrEqual(CELL_DEGREES / 2);
        expect(distanceKm(point, cell)).toBeLessThanOrEqual(cellReachKm(cell) + 0.1);
      }),
    );
  });

  it('is asked for with one circle where that is enough', () => {
    const cell = coarseCell({ lat: 40.7, lon: -74 });
    expect(circlesFor(cell, 25, WIDEST_KM)).toEqual([{ ...cell, widthKm: 60 }]);
    expect(circlesFor(cell, 0, WIDEST_KM)).toEqual([{ ...cell, widthKm: 35 }]);
  });

  it('is asked for with circles that hold all points within the distance, none wider than allowed', () => {
    const away = fc.record({
      from: anyPoint,
      km: fc.double({ min: 0, max: 270, noNaN: true }),
      direction: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    });
    fc.assert(
      fc.property(away, ({ from, km, direction }) => {
        const there = pointAway(from, km, direction);
        const circles = circlesFor(coarseCell(from), km, WIDEST_KM);
        expect(circles.length).toBeLessThanOrEqual(7);
        for (const { widthKm } of circles) expect(widthKm).toBeLessThanOrEqual(WIDEST_KM);
        expect(circles.some((circle) => distanceKm(circle, there) <= circle.widthKm + 0.5)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the address of a server', () => {
  it.each([
    ['https://bmlt.example.org/main_server/', 'https://bmlt.example.org/main_server/'],
    ['https://bmlt.example.org/main_server', 'https://bmlt.example.org/main_server/'],
    ['bmlt.example.org/main_server', 'https://bmlt.example.org/main_server/'],
    ['bmlt.example.org', 'https://bmlt.example.org/'],
    [
      'https://bmlt.example.org/main_server/client_interface/json/?switcher=X#y',
      'https://bmlt.example.org/main_server/',
    ],
    ['https://bmlt.example.org/main_server/semantic', 'https://bmlt.example.org/main_server/'],
    ['https://bmlt.example.org:8443/m/index.php', 'https://bmlt.example.org:8443/m/'],
    ['http://bmlt.example.org/m/', 'https://bmlt.example.org/m/'],
    ['javascript:alert(1)', null],
    ['http://localhost/main_server/', null],
    ['192.168.1.1', null],
    ['', null],
    ['two words', null],
  ])('%s is %s', (typed, root) => {
    expect(rootServerAddress(typed)).toBe(root);
  });
});

describe('the questions to a server', () => {
  const query = {
    root: BMLT_AGGREGATOR,
    scope: { ...coarseCell({ lat: 40.7128, lon: -74.006 }), widthKm: 60 },
    page: 2,
    language: 'pt-BR',
  };
  const parameters = (address: string) => Object.fromEntries(new URL(address).searchParams);

  it('name the square, a page, the fields wanted, the language and the asker', () => {
    expect(parameters(meetingsAddress(query))).toMatchObject({
      switcher: 'GetSearchResults',
      lat_val: '40.75',
      long_val: '-74.25',
      geo_width_km: '60',
      get_used_formats: '1',
      page_size: String(PAGE_SIZE),
      page_num: '2',
      lang_enum: 'pt',
      callingApp: 'nearhand',
    });
  });

  it('never hold the point itself, whatever the point', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        const ask = (point: typeof a) => {
          const area = { cell: coarseCell(point), radiusKm: 200 };
          const scopes = scopesOf({ area, onlineOnly: false });
          return scopes.map((scope) => meetingsAddress({ ...query, scope })).join(' ');
        };
        const sameCell = JSON.stringify(coarseCell(a)) === JSON.stringify(coarseCell(b));
        expect(ask(a) === ask(b)).toBe(sameCell);
        for (const address of ask(a).split(' ')) expect(safeLink(address)).toBe(address);
      }),
    );
  });

  it('can be for online meetings anywhere, with the page size that the aggregator insists on', () => {
    const area = { cell: coarseCell({ lat: 40.7, lon: -74 }), radiusKm: 25 };
    expect(scopesOf({ area, onlineOnly: true })).toEqual(['online']);
    const asked = parameters(meetingsAddress({ ...query, scope: 'online' }));
    expect(asked).toMatchObject({ venue_types: '2', page_size: String(PAGE_SIZE) });
    expect(asked).not.toHaveProperty('lat_val');
  });

  it('can be for all that a server has, and then name no place', () => {
    expect(scopesOf({ area: null, onlineOnly: false })).toEqual(['all']);
    expect(meetingsAddress({ ...query, scope: 'all' })).not.toMatch(/lat_val|long_val|geo_width|venue_types/);
  });

  it('ask for no contact field', () => {
    expect(meetingsAddress(query)).not.toMatch(/contact|email|admin_notes/);
  });

  it('leave the language out where there is none to ask for', () => {
    expect(meetingsAddress({ ...query, language: null })).not.toContain('lang_enum=');
    expect(meetingsAddress({ ...query, language: '../x&y=1' })).not.toContain('lang_enum=');
  });

  it('go on while pages are full, and not for ever', () => {
    expect(hasNextPage(1, PAGE_SIZE)).toBe(true);
    expect(hasNextPage(1, PAGE_SIZE - 1)).toBe(false);
    expect(hasNextPage(MOST_PAGES, PAGE_SIZE)).toBe(false);
  });

  it('are asked again without a language the server lacks', () => {
    const row = { id_bigint: '1', formats: '', format_shared_id_list: '' };
    expect(lacksLanguage([row], [])).toBe(true);
    expect(lacksLanguage([row], undefined)).toBe(true);
    expect(lacksLanguage([{ ...row, format_shared_id_list: '4' }], [])).toBe(false);
    expect(lacksLanguage([row], [{ id: '4' }])).toBe(false);
    expect(lacksLanguage([], [])).toBe(false);
  });

  it('need the usual length only where a row leaves its own out', () => {
    expect(lacksDuration([{ duration_time: '01:00:00' }])).toBe(false);
    expect(lacksDuration([{ duration_time: '01:00:00' }, { duration_time: '' }])).toBe(true);
  });

  it('name the service bodies of the rows, each once, in addresses of bearable length', () => {
    const rows = [
      { service_body_bigint: '12' },
      { service_body_bigint: 12 },
      { service_body_bigint: '13&x=1' },
      null,
      {},
    ];
    expect(serviceBodyIds(rows)).toEqual(['12']);
    const many = Array.from({ length: 200 }, (_, at) => String(at + 100_000));
    const addresses = serviceBodiesAddresses(BMLT_AGGREGATOR, many);
    expect(addresses.length).toBe(2);
    expect(parameters(addresses[0] ?? '')).toMatchObject({ switcher: 'GetServiceBodies', parents: '1' });
    for (const address of addresses) expect(address.length).toBeLessThan(2000);
  });

  it('read the usual length of a meeting from the server, and nothing else', () => {
    expect(serverInfoAddress(BMLT_AGGREGATOR)).toContain('switcher=GetServerInfo');
    expect(readDefaultDuration([{ defaultDuration: '01:30:00', google_api_key: 'x' }])).toBe(90);
    expect(readDefaultDuration([{ defaultDuration: '01:00' }])).toBe(60);
    for (const bad of [null, [], [{}], [{ defaultDuration: 5 }], 'x'])
      expect(readDefaultDuration(bad)).toBeNull();
  });
});
