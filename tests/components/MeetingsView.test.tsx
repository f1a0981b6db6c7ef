// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { meetingLike } from '../fixtures/kept-items.ts';
import { openPanel } from '../fixtures/open-panel.tsx';

/** Tuesday 24 November 2026, 18:12 in New York. */
const NOW = new Date('2026-11-24T23:12:00Z');
const DAY = 24 * 60 * 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const at = (lat: number, lon: number, town = 'Exampleton') => ({
  name: 'Hall',
  address: `1 Road, ${town}`,
  town,
  directions: null,
  point: { lat, lon },
  approximate: false,
});
const join = { url: 'https://zoom.us/j/1', urlNotes: null, phone: null, phoneNotes: null };

const RIVERSIDE = meetingLike({ id: 'r', name: 'Riverside', start: 18 * 60 + 30, place: at(40.71, -74) });
const LANTERN = meetingLike({
  id: 'l',
  name: 'Lantern',
  start: 18 * 60,
  attendance: 'online',
  join,
  tags: ['women'],
});
const WEST = meetingLike({
  id: 'w',
  name: 'West Coast',
  start: 16 * 60,
  zone: 'America/Los_Angeles',
  attendance: 'online',
  programme: 'smart',
  join,
});
const FLOATING = meetingLike({
  id: 'f',
  name: 'Floating',
  start: 20 * 60,
  zone: null,
  place: at(40.69, -74),
});
const FAR = meetingLike({ id: 'far', name: 'Far away', start: 19 * 60, place: at(34, -118, 'Farville') });
const ALL = [RIVERSIDE, LANTERN, WEST, FLOATING, FAR];

const names = () => screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
const row = (name: string) => within(screen.getByRole('link', { name }).closest('article') as HTMLElement);

async function open(lists = [{ meetings: ALL }] as Parameters<typeof openPanel>[1]) {
  await openPanel({ name: 'meetings' }, lists);
  await screen.findByText(/meetings? a week/);
}

async function choosePlace() {
  const field = screen.getByRole('combobox', { name: 'Town or postcode' });
  fireEvent.focus(field);
  await vi.waitFor(async () => {
    fireEvent.input(field, { target: { value: '10001' } });
    expect(screen.queryByRole('option')).toBeTruthy();
  });
  fireEvent.keyDown(field, { key: 'Enter' });
  await screen.findByText('Within 25 mi, and online');
}

describe('the list of meetings', () => {
  it('mixes nearby and online, soonest first, in the person’s own time', async () => {
    await open();
    await choosePlace();
    await vi.waitFor(() => expect(names()).toEqual(['Lantern', 'Riverside', 'West Coast', 'Floating']));
    expect(screen.getByRole('heading', { name: 'Now' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Today, Tuesday 24 November' })).toBeTruthy();
    expect(row('Lantern').getByText(/^Started 12 mins? ago. You can still join.$/)).toBeTruthy();
    expect(row('Riverside').getByText(/^Starts in 18 mins?$/)).toBeTruthy();
    expect(row('Riverside').getByText('0.7 mi · Exampleton')).toBeTruthy();
  });

  it('names both clocks where they differ, and says when no zone is stated', async () => {
    await open();
    expect(screen.getByText('Times are yours: Eastern Standard Time')).toBeTruthy();
    expect(row('West Coast').getByText('19:00')).toBeTruthy();
    expect(row('West Coast').getByText(/^Tue,? 16:00 there \(.+\)$/)).toBeTruthy();
    expect(row('Floating').getByText(/Time zone not stated/)).toBeTruthy();
    expect(row('Riverside').queryByText(/there/)).toBeNull();
  });

  it('announces how many there are, by way of attending', async () => {
    await open();
    const status = screen.getByText(/meetings a week/).closest('[role=status]');
    expect(status?.textContent).toBe('5 meetings a week: 3 in person, 2 online, 0 either way, 0 by phone');
  });

  it('shows only what is chosen, and leaves out what is not wanted', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Online' }));
    await vi.waitFor(() => expect(names()).toEqual(['Lantern', 'West Coast']));
    fireEvent.click(screen.getByRole('button', { name: 'All filters' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Leave out' }));
    fireEvent.click(screen.getByRole('button', { name: 'Women' }));
    await vi.waitFor(() => expect(names()).toEqual(['West Coast']));
    expect(screen.getByRole('button', { name: 'Not: Women' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Not: Women' }));
    await vi.waitFor(() => expect(names()).toEqual(['Lantern', 'West Coast']));
  });

  it('leaves out what starts too soon or is too near, and says so while the filters are closed', async () => {
    await open();
    await choosePlace();
    fireEvent.click(screen.getByRole('button', { name: 'All filters' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Leave out' }));
    fireEvent.click(screen.getByRole('button', { name: 'Starts within 1 hr' }));
    await vi.waitFor(() => expect(names()).toEqual(['Floating']));
    fireEvent.click(screen.getByRole('button', { name: 'Within 2 mi' }));
    expect(await screen.findByRole('heading', { name: 'No meeting fits all of this' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show the meetings' }));
    expect(screen.getByRole('button', { name: 'Not: Within 2 mi' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Not: Starts within 1 hr' }));
    await vi.waitFor(() => expect(names()).toEqual(['Lantern', 'West Coast']));
    fireEvent.click(screen.getByRole('button', { name: 'Not: Within 2 mi' }));
    await vi.waitFor(() => expect(names()).toHaveLength(4));
    expect(screen.queryByRole('button', { name: /^Within/ })).toBeNull(); // it stands beside the place
  });

  it('says of a room whose building is closed that it is, and shows it after those one can go to', async () => {
    await open([{ meetings: [{ ...RIVERSIDE, venueClosed: true }, FLOATING] }]);
    await vi.waitFor(() => expect(names()).toEqual(['Floating', 'Riverside']));
    expect(row('Riverside').getByText('The usual building is closed for now.')).toBeTruthy();
  });

  it('finds by words', async () => {
    await open();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'farv' } });
    await vi.waitFor(() => expect(names()).toEqual(['Far away']));
  });

  it('offers what to let go of, with counts, and a person to talk to', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Online' }));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'riverside' } });
    expect(await screen.findByRole('heading', { name: 'No meeting fits all of this' })).toBeTruthy();
    expect(screen.getByText('A person can help now')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'In person or from home: 1 meeting a week' }));
    await vi.waitFor(() => expect(names()).toEqual(['Riverside']));
  });

  it('tells "no list covers this place" from "no meeting"', async () => {
    await open([{ meetings: [FAR] }]);
    await choosePlace();
    expect(await screen.findByRole('heading', { name: 'No list covers this place yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Add a list of meetings' })).toBeTruthy();
  });

  it('says how to add a list where there is none', async () => {
    await openPanel({ name: 'meetings' }, []);
    expect(await screen.findByRole('heading', { name: 'No meetings on this device yet' })).toBeTruthy();
    expect(screen.getByText('A person can help now')).toBeTruthy();
  });

  it('marks every row of the sample', async () => {
    await open([{ source: { kind: 'sample' }, meetings: ALL }]);
    await vi.waitFor(() => expect(screen.getAllByText(/\(sample\)/)).toHaveLength(ALL.length));
  });

  it('warns of an old list, and holds back one over a year old until it is asked for', async () => {
    await open([
      { source: { name: 'Older', lastReadAt: NOW.getTime() - 100 * DAY }, meetings: [FAR] },
      { source: { name: 'Ancient', lastReadAt: NOW.getTime() - 400 * DAY }, meetings: [LANTERN] },
    ]);
    await vi.waitFor(() => expect(names()).toEqual(['Far away']));
    expect(screen.getByText('“Older” was last read 100 days ago. Check before you travel.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show them all the same' }));
    await vi.waitFor(() => expect(names()).toEqual(['Lantern', 'Far away']));
  });

  it('says why nothing of its lists is shown, and does not speak of no list', async () => {
    const lastReadAt = NOW.getTime() - 400 * DAY;
    await openPanel({ name: 'meetings' }, [{ source: { name: 'Ancient', lastReadAt }, meetings: [LANTERN] }]);
    expect(await screen.findByRole('heading', { name: 'None of your lists can be shown' })).toBeTruthy();
    expect(screen.queryByText('No meetings on this device yet')).toBeNull();
    expect(screen.getByText('A person can help now')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show them all the same' }));
    await vi.waitFor(() => expect(names()).toEqual(['Lantern']));
  });

  it('announces why there is nothing, and counts no meetings where none are known', async () => {
    await openPanel({ name: 'meetings' }, []);
    await screen.findByRole('heading', { name: 'No meetings on this device yet' });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
      'No meetings on this device yet',
    );
    expect(screen.queryByText(/0 meetings/)).toBeNull();
  });

  it('says a thing once in a row, where both the kind of group and the meeting are so', async () => {
    const secular = meetingLike({ id: 's', name: 'Plain', programme: 'smart', tags: ['secular', 'women'] });
    await open([{ meetings: [secular] }]);
    await vi.waitFor(() => expect(names()).toEqual(['Plain']));
    expect(row('Plain').getAllByText('Secular')).toHaveLength(1);
    expect(row('Plain').getByText('Women')).toBeTruthy();
  });

  it('shows twenty rows, then more', async () => {
    const many = Array.from({ length: 30 }, (_, number) =>
      meetingLike({ id: `${number}`, name: `G ${number}` }),
    );
    await open([{ meetings: many }]);
    await vi.waitFor(() => expect(names()).toHaveLength(20));
    fireEvent.click(screen.getByRole('button', { name: 'Show 10 more' }));
    await vi.waitFor(() => expect(names()).toHaveLength(30));
  });

  it('remembers a place only when asked to', async () => {
    const { changes } = await openPanel({ name: 'meetings' }, [{ meetings: ALL }]);
    await screen.findByText(/meetings a week/);
    await choosePlace();
    expect(changes).toEqual([]);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Remember on this device' }));
    expect(changes).toMatchObject([{ place: { name: 'Exampleton' } }]);
  });
});
