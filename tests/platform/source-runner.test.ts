import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SourceFailure } from '../../core/feeds/source.ts';
import { closeMeetings, withMeetings } from '../../platform/meeting-database.ts';
import { onMeetingNews } from '../../platform/meeting-news.ts';
import { addSource } from '../../platform/meeting-store.ts';
import {
  cancelReading,
  readingsUnderWay,
  readNewlyAllowed,
  startReading,
} from '../../platform/source-runner.ts';
import { fakeLocks } from '../fixtures/fake-locks.ts';
import { guideRow } from '../fixtures/feed-rows.ts';
import { feedSource } from '../fixtures/sources.ts';
import { type FeedServer, json, meetingsOf, page, record, rows, stubFeedServer } from './feed-server.ts';

let server: FeedServer;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  server = stubFeedServer();
});
afterEach(async () => {
  await expect.poll(readingsUnderWay).toEqual([]);
  await closeMeetings();
});

describe('reading a feed', () => {
  it('stores its meetings and what is known for the next time', async () => {
    await addSource(feedSource());
    server.answer = () => json([...rows(3, guideRow), { name: 'no day' }], { etag: '"v1"' });
    await startReading('feed-1');
    expect(await record('feed-1')).toMatchObject({
      meetings: 3,
      rejected: 1,
      generation: 1,
      etag: '"v1"',
      lastFailure: null,
      failures: 0,
    });
    expect((await meetingsOf('feed-1')).map(({ name }) => name).toSorted()).toEqual([
      'Group 0',
      'Group 1',
      'Group 2',
    ]);
  });

  it('keeps the generation when the server says that nothing changed', async () => {
    await addSource(feedSource());
    server.answer = () => json(rows(3, guideRow), { etag: '"v1"' });
    await startReading('feed-1');
    const first = await record('feed-1');
    let condition: unknown;
    server.answer = (_url, { headers }) => {
      condition = headers;
      return new Response(null, { status: 304 });
    };
    await startReading('feed-1');
    expect(condition).toEqual({ 'If-None-Match': '"v1"' });
    const second = await record('feed-1');
    expect(second).toMatchObject({ generation: 1, meetings: 3, lastFailure: null });
    expect(second.lastReadAt).toBeGreaterThanOrEqual(first.lastReadAt ?? 0);
  });

  it('finds the list of a website whose head names it, and asks there from then on', async () => {
    await addSource(feedSource({ address: 'https://feeds.nearhand.example/' }));
    const link = '<link rel="alternate" type="application/json" title="Meetings Feed" href="/list?key=1">';
    server.answer = ({ pathname }) =>
      pathname === '/' ? page(`<html><head>${link}</head>`) : json(rows(2, guideRow));
    await startReading('feed-1');
    expect(await record('feed-1')).toMatchObject({
      meetings: 2,
      address: 'https://feeds.nearhand.example/list?key=1',
    });
  });

  it('waits for leave where a website’s list is on another host, and knows its address', async () => {
    await addSource(feedSource({ address: 'https://feeds.nearhand.example/' }));
    const feed = 'https://sheets.nearhand.example/list.json';
    const link = `<link rel="alternate" type="application/json" title="Meetings Feed" href="${feed}">`;
    server.answer = ({ hostname }) =>
      hostname.startsWith('feeds') ? page(`<head>${link}`) : json(rows(2, guideRow));
    await startReading('feed-1');
    expect(await record('feed-1')).toMatchObject({
      address: feed,
      lastFailure: { reason: 'no_permission' },
      meetings: 0,
    });
    expect(server.asked.map(({ hostname }) => hostname)).toEqual(['feeds.nearhand.example']);
    server.allowed.add('sheets.nearhand.example');
    await readNewlyAllowed();
    await expect.poll(async () => (await record('feed-1')).meetings).toBe(2);
  });

  it('does not begin where the host is not allowed', async () => {
    await addSource(feedSource());
    server.allowed.clear();
    await startReading('feed-1');
    expect(server.asked).toEqual([]);
    expect((await record('feed-1')).lastFailure).toEqual({ reason: 'no_permission', status: null });
  });

  it('happens once when asked for twice, and not again for what was asked before it began', async () => {
    await addSource(feedSource());
    server.answer = () => json(rows(2, guideRow));
    const asked = Date.now();
    await Promise.all([startReading('feed-1', asked), startReading('feed-1', asked)]);
    await startReading('feed-1', asked);
    expect(server.asked).toHaveLength(1);
  });

  it('tells open pages how far it has come', async () => {
    await addSource(feedSource());
    const heard: string[] = [];
    const stop = onMeetingNews((news) =>
      heard.push(news.news === 'progress' ? news.progress.phase : 'changed'),
    );
    server.answer = () => json(rows(2, guideRow));
    await startReading('feed-1');
    await expect.poll(() => heard.at(-1)).toBe('changed');
    stop();
    expect(heard).toEqual(expect.arrayContaining(['asking', 'taking', 'storing', 'changed']));
  });

  it('leaves the source as it was when it is cancelled', async () => {
    await addSource(feedSource());
    server.answer = () => json(rows(2, guideRow));
    await startReading('feed-1');
    const before = await record('feed-1');
    server.answer = (_url, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const over = startReading('feed-1');
    await expect.poll(() => server.asked.length).toBe(2);
    expect(readingsUnderWay()).toEqual([{ source: 'feed-1', phase: 'asking', meetings: 0 }]);
    expect((await record('feed-1')).lastFailure?.reason).toBe('interrupted');
    await cancelReading('feed-1');
    await over;
    expect(await record('feed-1')).toEqual(before);
    expect(readingsUnderWay()).toEqual([]);
  });

  it('comes to nothing when its source is removed meanwhile', async () => {
    await addSource(feedSource());
    server.answer = async () => {
      await withMeetings((database) => database.clear('sources'));
      return json(rows(2, guideRow));
    };
    await startReading('feed-1');
    expect(await withMeetings((database) => database.count('parts'))).toBe(0);
  });
});

describe('a reading that fails', () => {
  const cut = () =>
    new Response(
      new ReadableStream({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('[{"name":'));
          queueMicrotask(() => stream.error(new Error('connection lost')));
        },
      }),
    );
  const redirect = () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  const short = () => new Response('[]', { headers: { 'content-length': '400' } });
  const huge = () => new Response('[]', { headers: { 'content-length': String(2 ** 31) } });
  const cases: [SourceFailure, number | null, () => Response | Promise<Response>][] = [
    ['no_network', null, () => Promise.reject(new TypeError('Failed to fetch'))],
    ['redirected', 200, redirect],
    ['forbidden', 403, () => new Response('', { status: 403 })],
    ['client_error', 410, () => new Response('', { status: 410 })],
    ['server_error', 503, () => new Response('', { status: 503 })],
    ['html_page', 200, () => page('<!doctype html><title>Oops</title>')],
    ['html_page', 200, () => new Response(' <html>')],
    ['half_body', 200, cut],
    ['half_body', 200, short],
    ['half_body', 200, () => new Response('[{"name": "Gro')],
    ['not_json', 200, () => new Response('callback([])')],
    ['not_a_list', 200, () => json({ error: 'none' })],
    ['not_utf8', 200, () => new Response(new Uint8Array([0x5b, 0xff, 0xfe, 0x5d]))],
    ['too_big', 200, huge],
    ['no_meetings', null, () => json([])],
    ['no_meetings', null, () => json([{ name: 'nothing else' }])],
  ];

  it.each(cases)(
    'because of %s (%s) says so and leaves the earlier meetings',
    async (reason, status, bad) => {
      await addSource(feedSource());
      server.answer = () => json(rows(3, guideRow));
      await startReading('feed-1');
      server.answer = bad;
      await startReading('feed-1');
      expect(await record('feed-1')).toMatchObject({
        lastFailure: { reason, status },
        failures: 1,
        meetings: 3,
        generation: 1,
      });
      expect(await meetingsOf('feed-1')).toHaveLength(3);
      server.answer = () => json(rows(4, guideRow));
      await startReading('feed-1');
      expect(await record('feed-1')).toMatchObject({ lastFailure: null, failures: 0, meetings: 4 });
    },
  );

  it('because nothing arrives any more says that it took too long', async () => {
    await addSource(feedSource());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    server.answer = (_url, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
    const over = startReading('feed-1');
    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    vi.advanceTimersByTime(20_000);
    vi.useRealTimers();
    await over;
    expect((await record('feed-1')).lastFailure).toEqual({ reason: 'timeout', status: null });
  });

  it('because the browser will not store it says so', async () => {
    await addSource(feedSource());
    const original = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'blocks') throw new DOMException('full', 'QuotaExceededError');
      return original.call(this, value, key);
    });
    server.answer = () => json(rows(3, guideRow));
    await startReading('feed-1');
    expect((await record('feed-1')).lastFailure).toEqual({ reason: 'not_stored', status: null });
  });
});
