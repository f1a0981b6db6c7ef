import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PAGE_SIZE } from '../../core/feeds/bmlt-query.ts';
import { closeMeetings } from '../../platform/meeting-database.ts';
import { addSource } from '../../platform/meeting-store.ts';
import { startReading } from '../../platform/source-runner.ts';
import { stageFile } from '../../platform/staged-files.ts';
import { fakeLocks } from '../fixtures/fake-locks.ts';
import { bmltRow, guideRow } from '../fixtures/feed-rows.ts';
import { bmltSource, feedSource } from '../fixtures/sources.ts';
import { type FeedServer, json, meetingsOf, record, rows, stubFeedServer } from './feed-server.ts';

let server: FeedServer;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  server = stubFeedServer();
});
afterEach(closeMeetings);

describe('reading a BMLT server', () => {
  const formats = [{ id: '17', key_string: 'O', world_id: 'OPEN', lang: 'en', name_string: 'Open' }];
  const bodies = [
    { id: '12', parent_id: '3', name: 'Example Area', helpline: '' },
    { id: '3', parent_id: '0', name: 'Example Region', helpline: '+1 202 555 0147' },
  ];
  const switcher = (url: URL) => url.searchParams.get('switcher');

  function answerWith(count: number, over: (url: URL) => unknown = () => undefined) {
    server.answer = (url) => {
      const special = over(url);
      if (special !== undefined) return json(special);
      if (switcher(url) === 'GetServiceBodies') return json(bodies);
      if (switcher(url) !== 'GetSearchResults') return json([{ defaultDuration: '01:15:00' }]);
      const from = (Number(url.searchParams.get('page_num')) - 1) * PAGE_SIZE;
      const all = rows(count, (n) => bmltRow(n));
      return json({ meetings: all.slice(from, from + PAGE_SIZE), formats });
    };
  }

  it('turns page after page, and takes each meeting once', async () => {
    await addSource(bmltSource());
    answerWith(PAGE_SIZE + 5);
    await startReading('bmlt-1');
    expect(await record('bmlt-1')).toMatchObject({ meetings: PAGE_SIZE + 5, lastFailure: null });
    const pages = server.asked.filter((url) => switcher(url) === 'GetSearchResults');
    expect(pages.map((url) => url.searchParams.get('page_num'))).toEqual(['1', '2']);
    expect(server.asked.every((url) => url.searchParams.get('callingApp') === 'nearhand')).toBe(true);
  });

  it('finds the helpline of a group in the body above its own', async () => {
    await addSource(bmltSource());
    answerWith(2);
    await startReading('bmlt-1');
    const [meeting] = await meetingsOf('bmlt-1');
    expect(meeting).toMatchObject({
      openTo: 'anyone',
      publisher: { name: 'Example Area', phone: '+12025550147' },
    });
    expect(server.asked.filter((url) => switcher(url) === 'GetServerInfo')).toEqual([]);
  });

  it('asks again without a language that the server lacks, and goes on so', async () => {
    await addSource(bmltSource());
    answerWith(PAGE_SIZE + 1, (url) =>
      url.searchParams.has('lang_enum')
        ? { meetings: [bmltRow(0, { formats: '', format_shared_id_list: '' })], formats: [] }
        : undefined,
    );
    await startReading('bmlt-1');
    const asked = server.asked.filter((url) => switcher(url) === 'GetSearchResults');
    expect(asked.map((url) => url.searchParams.get('lang_enum'))).toEqual(['en', null, null]);
    expect((await meetingsOf('bmlt-1'))[0]?.openTo).toBe('anyone');
  });

  it('asks for the usual length only where a meeting leaves its own out', async () => {
    await addSource(bmltSource());
    answerWith(0, (url) =>
      switcher(url) === 'GetSearchResults'
        ? { meetings: [bmltRow(1, { duration_time: '' })], formats }
        : undefined,
    );
    await startReading('bmlt-1');
    expect((await meetingsOf('bmlt-1'))[0]?.duration).toBe(75);
  });

  it('keeps nothing of a reading whose second page fails', async () => {
    await addSource(bmltSource());
    answerWith(3);
    await startReading('bmlt-1');
    answerWith(PAGE_SIZE + 5);
    const whole = server.answer;
    server.answer = (url, init) =>
      url.searchParams.get('page_num') === '2' ? new Response('', { status: 500 }) : whole(url, init);
    await startReading('bmlt-1');
    expect(await record('bmlt-1')).toMatchObject({ meetings: 3, lastFailure: { reason: 'server_error' } });
  });

  it('takes meetings without their helplines when only those fail', async () => {
    await addSource(bmltSource());
    answerWith(2, (url) => (switcher(url) === 'GetServiceBodies' ? { error: true } : undefined));
    await startReading('bmlt-1');
    expect(await record('bmlt-1')).toMatchObject({ meetings: 2, lastFailure: null });
  });

  it('tells the server the square and never the point', async () => {
    await addSource(bmltSource());
    answerWith(2);
    await startReading('bmlt-1');
    const [first] = server.asked;
    expect(first?.searchParams.get('lat_val')).toBe('40.75');
    expect(first?.searchParams.get('long_val')).toBe('-74.25');
  });
});

describe('reading a file', () => {
  it('takes it from where the page laid it, once', async () => {
    await addSource(feedSource({ kind: 'file', address: null }));
    await stageFile('feed-1', new Blob([JSON.stringify(rows(3, guideRow))]));
    await startReading('feed-1');
    expect(await record('feed-1')).toMatchObject({ meetings: 3, lastFailure: null });
    expect(server.asked).toEqual([]);
    await startReading('feed-1');
    expect(await record('feed-1')).toMatchObject({ meetings: 3, lastFailure: { reason: 'no_file' } });
  });

  it('that is none refuses it', async () => {
    await addSource(feedSource({ kind: 'file', address: null }));
    await stageFile('feed-1', new Blob(['%PDF-1.7']));
    await startReading('feed-1');
    expect((await record('feed-1')).lastFailure?.reason).toBe('not_json');
  });
});
