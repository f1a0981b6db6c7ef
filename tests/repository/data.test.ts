import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitsOf, refusalIn } from '../../core/directory/never-as-help.ts';
import { assembleDirectory } from '../../scripts/build-directory.ts';
import { monthsBefore } from '../../scripts/directory/check-records.ts';
import { readRecords } from '../../scripts/directory/read-records.ts';
import { englishMessage, readEnglishMessages } from '../../scripts/english-messages.ts';
import { filesUnder, ROOT } from './tree.ts';

const DATA = join(ROOT, 'data');
const TODAY = new Date().toISOString().slice(0, 10);
const records = readRecords(DATA);
const { directory, held } = assembleDirectory(DATA, TODAY);
const refusals = records.refusals.map(({ record }) => record);
const all = [...records.helplines, ...records.emergency, ...records.programmes];

describe('the reviewed records', () => {
  it('are all readable', () => {
    expect(records.faults).toEqual([]);
  });

  it('each say where they were read, or that nobody read them anywhere', () => {
    const unsourced = all.filter(({ record }) => record.citations.length === 0);
    expect(unsourced.filter(({ record }) => record.status !== 'unverified')).toEqual([]);
    expect(unsourced.filter(({ record }) => record.toCheck === undefined)).toEqual([]);
  });

  it('were checked within twelve months', () => {
    const limit = monthsBefore(TODAY, 12);
    expect(all.filter(({ record }) => record.checkedOn < limit).map(({ where }) => where)).toEqual([]);
  });

  it('say what to check wherever something is held', () => {
    const silent = held.filter(({ reasons, toCheck }) => {
      const emergencyLine = reasons.some((reason) => reason.includes('emergency'));
      return reasons.length > 0 && toCheck === undefined && !emergencyLine;
    });
    expect(silent.map(({ where }) => where)).toEqual([]);
    const parts = held.flatMap(({ where, parts, toCheck }) =>
      parts.filter((part) => part.reason.startsWith('no page') && !part.toCheck && !toCheck).map(() => where),
    );
    expect(parts).toEqual([]);
  });
});

describe('what ships', () => {
  it('is 62 emergency numbers and all 52 programmes', () => {
    expect(directory.emergency).toHaveLength(62);
    expect(directory.programmes).toHaveLength(52);
  });

  it('cites a page for every record', () => {
    const { helplines, emergency, programmes } = directory;
    const bare = [...helplines, ...emergency, ...programmes].filter(
      ({ citations }) => citations.length === 0,
    );
    expect(bare).toEqual([]);
  });

  it('opens no page without encryption', () => {
    const addresses = [
      ...directory.programmes.flatMap(({ links }) =>
        [links.home ?? [], links.meetings ?? [], links.online ?? []].flat(),
      ),
      ...directory.helplines.flatMap(({ website }) => website ?? []),
      ...directory.helplines.flatMap(({ channels }) =>
        channels.flatMap(({ type, value }) => (type === 'chat' || type === 'web' ? [value] : [])),
      ),
    ];
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
  });

  it('tells how to look for every programme without a link', () => {
    const unlinked = directory.programmes.filter(({ links }) => links.home === undefined);
    expect(unlinked.length).toBeGreaterThan(0);
    expect(unlinked.filter(({ lookFor }) => !lookFor)).toEqual([]);
  });

  it('speaks of people with respect', () => {
    // Names of groups stand as the groups chose them.
    const texts = directory.programmes.flatMap(({ oneLine, expect, audience, medication, cost, modes }) => [
      oneLine,
      expect,
      audience,
      medication.note,
      cost.note,
      ...modes.map(({ note }) => note),
    ]);
    const purposes = directory.helplines.map(({ purpose }) => purpose);
    const rude = /\b(?:addicts?|addicted|abus\w+|clean|dirty|junkies?|relapse\w*)\b/i;
    expect([...texts, ...purposes].filter((text) => text !== undefined && rude.test(text))).toEqual([]);
  });
});

describe('the refusal list', () => {
  it('holds for every interface word', () => {
    const messages = readEnglishMessages();
    const broken = Object.keys(messages).filter((key) =>
      refusalIn(englishMessage(messages, key), null, refusals),
    );
    expect(broken).toEqual([]);
  });

  it('holds for every file of the program, as far as its numbers are long enough to be told from others', () => {
    const long = refusals.filter(
      (refusal) => refusal.kind === 'wording' || digitsOf(refusal.value).length >= 7,
    );
    const files = ['components', 'entrypoints', 'platform', 'core', 'public/_locales'].flatMap((folder) =>
      filesUnder(folder, /\.(?:tsx?|html|json|css)$/),
    );
    const broken = files.filter((file) => refusalIn(readFileSync(join(ROOT, file), 'utf8'), null, long));
    expect(broken).toEqual([]);
  });
});

/** The facts the records were drawn from; they are not part of the project and may be absent. */
const FACTS = join(ROOT, '../shared/facts');

type Fact = { id: string; ship?: string; shipLink?: string; country: string; [field: string]: unknown };
type FactChannel = { type: string; value: string; status: string };

function facts(name: string): Fact[] {
  const path = join(FACTS, name);
  if (existsSync(path)) return (JSON.parse(readFileSync(path, 'utf8')) as { rows: Fact[] }).rows;
  console.log(`${name} is not at ../shared/facts: nothing to compare with.`);
  return [];
}

const ATTESTED = ['two-source', 'verified'];

describe('against the facts, where they are present,', () => {
  it('the helplines ship exactly the channels that may', () => {
    const rows = facts('helplines.json').filter(({ kind }) => kind !== 'emergency');
    const allowed = rows
      .filter(({ ship }) => ship === 'yes' || ship === 'yes-with-hours')
      .flatMap(({ id, channels }) =>
        (channels as FactChannel[])
          .filter(({ status }) => ATTESTED.includes(status))
          .map(({ type, value }) => `${id} ${type} ${value}`),
      );
    const shipped = directory.helplines.flatMap(({ id, channels }) =>
      channels.map(({ type, value }) => `${id} ${type} ${value}`),
    );
    if (rows.length > 0) expect(shipped.sort()).toEqual(allowed.sort());
  });

  it('every row is kept', () => {
    const kept = new Set(all.map(({ record }) => record.id));
    const rows = [...facts('helplines.json'), ...facts('emergency.json'), ...facts('programs.json')];
    expect(rows.filter(({ id }) => !kept.has(id.toLowerCase())).map(({ id }) => id)).toEqual([]);
  });

  it('the emergency numbers are those of the countries that may ship, and no others', () => {
    const rows = facts('emergency.json').filter(({ ship }) => ship === 'yes');
    const shipped = directory.emergency.map(({ country }) => country).sort();
    if (rows.length > 0) expect(shipped).toEqual(rows.map(({ country }) => country).sort());
    for (const row of rows) {
      const number = directory.emergency.find(({ country }) => country === row.country);
      expect([row.ambulance, row.general]).toContain(number?.ambulance);
      if (number?.general !== undefined) expect(number.general).toBe(row.general);
    }
  });

  it('a programme links to its safest address or its own attested online meetings, and to nothing else', () => {
    for (const row of facts('programs.json')) {
      const { links } = directory.programmes.find(({ id }) => id === row.id) ?? { links: null };
      const checks = row.linkChecks as { url: string; status: string }[];
      const online = checks.find(({ url }) => url === row.onlineMeetingUrl);
      const allowed: Record<string, unknown> = {};
      if (row.shipLink === 'yes') {
        allowed.home = row.safestUrl;
        if (online && ATTESTED.includes(online.status)) allowed.online = online.url;
      }
      expect({ [row.id]: links }).toEqual({ [row.id]: allowed });
    }
  });
});
