// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Meeting } from '../../core/meeting.ts';
import { keptMeeting, meetingLike } from '../fixtures/kept-items.ts';
import { keptServices, type SavedFile } from '../fixtures/kept-services.ts';
import { openPanel } from '../fixtures/open-panel.tsx';

afterEach(cleanup);

const PLACE = {
  name: 'Hall',
  address: '1 Road, Exampleton',
  town: 'Exampleton',
  directions: 'Side door.',
  point: { lat: 40.7, lon: -74 },
  approximate: false,
};
const JOIN = {
  url: 'https://zoom.us/j/1',
  urlNotes: 'Passcode: 77',
  phone: '+15550100',
  phoneNotes: 'PIN 5',
};

async function open(
  meeting: Partial<Meeting>,
  others: Meeting[] = [],
  kept = keptServices(),
  copied: string[] = [],
) {
  const opened = await openPanel(
    { name: 'meeting', id: 's0:12' },
    [{ source: { name: 'Example list' }, meetings: [meetingLike(meeting), ...others] }],
    { kept, copy: async (text) => copied.push(text) > 0 },
  );
  await screen.findByRole('heading', { level: 1, name: 'Lantern Group' });
  return opened;
}

describe('one meeting', () => {
  it('explains its labels to a newcomer', async () => {
    await open({ openTo: 'problem', tags: ['speaker', 'step-study'], languages: ['es'] });
    expect(screen.getByText(/You decide that, nobody checks/)).toBeTruthy();
    expect(screen.getByText(/One person tells their story/)).toBeTruthy();
    expect(screen.getByText(/twelve steps is read/)).toBeTruthy();
    expect(screen.getByText('español')).toBeTruthy();
    expect(screen.getByText(/You need not tell anybody what you take/)).toBeTruthy();
  });

  it('shows the host of its link, the passcode beside it, and the number to dial', async () => {
    await open({ attendance: 'online', join: JOIN });
    expect(screen.getByText('zoom.us')).toBeTruthy();
    expect(screen.getAllByText('Passcode: 77').length).toBeGreaterThan(0);
    expect(screen.queryByText(/not one of the meeting services/)).toBeNull();
    const link = screen.getByRole('link', { name: /^Join online/ });
    expect([link.getAttribute('href'), link.getAttribute('rel')]).toEqual([
      'https://zoom.us/j/1',
      'noopener noreferrer',
    ]);
    expect(screen.getByRole('link', { name: /^Dial in/ }).getAttribute('href')).toBe('tel:+15550100');
  });

  it('warns of a link to a host that is no known meeting service', async () => {
    await open({ attendance: 'online', join: { ...JOIN, url: 'https://evilzoom.us/j/1' } });
    expect(screen.getByText('evilzoom.us')).toBeTruthy();
    expect(screen.getByText(/not one of the meeting services/)).toBeTruthy();
  });

  it('opens directions on the site of choice', async () => {
    const { changes } = await open({ place: PLACE });
    const directions = screen.getByRole('link', { name: /^Directions/ });
    expect(directions.getAttribute('href')).toBe('https://www.openstreetmap.org/directions?to=40.7%2C-74');
    fireEvent.change(screen.getByLabelText('Directions open'), { target: { value: 'apple' } });
    expect(changes).toEqual([{ mapSite: 'apple' }]);
  });

  it('offers no way to a building that is closed', async () => {
    await open({ place: PLACE, venueClosed: true });
    expect(screen.getByText('The usual building is closed for now.')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /^Directions/ })).toBeNull();
  });

  it('does not make up when it ends', async () => {
    await open({ duration: null, start: 19 * 60, zone: 'America/New_York' });
    expect(screen.getByText('19:00')).toBeTruthy();
    expect(screen.getByText('How long it lasts is not stated. Most take about an hour.')).toBeTruthy();
    expect(screen.queryByText(/19:00 to/)).toBeNull();
  });

  it('leads from an online meeting to rooms of the same kind, once a place is known', async () => {
    await open({ attendance: 'online', join: JOIN });
    expect(screen.getByText(/Type a town in the list of meetings/)).toBeTruthy();
  });

  it('lists the other meetings at its place', async () => {
    await open({ place: PLACE }, [meetingLike({ id: '13', name: 'Upstairs', day: 4, place: PLACE })]);
    expect(await screen.findByRole('link', { name: 'Upstairs' })).toBeTruthy();
  });

  it('says whom to tell of a mistake where the list names no address for it', async () => {
    await open({ publisher: { name: 'Example Area', phone: '+15550101', url: null } });
    expect(screen.queryByRole('link', { name: /Report a problem/ })).toBeNull();
    expect(screen.getByText('Is something wrong here? Tell those who list it.')).toBeTruthy();
  });

  it('says so where nobody can be told of a mistake', async () => {
    await open({});
    expect(screen.getByText('The list does not say whom to tell of a mistake.')).toBeTruthy();
  });

  it('leads to the site of the list where nobody else is known', async () => {
    const source = {
      kind: 'meeting-guide',
      address: 'https://www.groups.example.org/wp/feed?key=1',
    } as const;
    await openPanel({ name: 'meeting', id: 's0:12' }, [{ source, meetings: [meetingLike({})] }]);
    const site = await screen.findByRole('link', {
      name: /^Ask at the site of the list: groups.example.org/,
    });
    expect(site.getAttribute('href')).toBe('https://www.groups.example.org/');
  });

  it('says where it was read, and how to report a mistake and whom to call', async () => {
    await open({
      updatedOn: '2026-11-03',
      reportUrl: 'https://lists.example.org/report',
      publisher: { name: 'Example Area', phone: '555-0100', url: null },
    });
    expect(screen.getByText(/^From “Example list”, read/)).toBeTruthy();
    expect(screen.getByText('Last changed by the group on 3 November 2026.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /Report a problem/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Call them: 555-0100' }).getAttribute('href')).toBe(
      'tel:5550100',
    );
  });

  it('makes a neutral calendar file that tells nothing but the time', async () => {
    const files: SavedFile[] = [];
    await open({ attendance: 'hybrid', join: JOIN, place: PLACE }, [], keptServices([], {}, files));
    fireEvent.click(screen.getByRole('button', { name: /^Calendar/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Every week' }));
    fireEvent.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(files[0]).toMatchObject({ name: 'event.ics', type: 'text/calendar' });
    expect(files[0]?.text).toContain('SUMMARY:Appointment');
    expect(files[0]?.text).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU');
    expect(files[0]?.text).not.toMatch(/Lantern|zoom|Hall/);
    fireEvent.click(screen.getByRole('switch', { name: 'Call it “Appointment”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(files[1]?.text).toMatch(/SUMMARY:Lantern Group/);
  });

  it('puts a passcode on the card only where the person says so, and never into a calendar', async () => {
    const [files, copied]: [SavedFile[], string[]] = [[], []];
    const secret = { ...JOIN, url: 'https://zoom.us/j/1?pwd=xyz', phone: '+15550100,,1#,,,,*77#' };
    await open({ attendance: 'online', join: secret }, [], keptServices([], {}, files), copied);
    const copy = async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
      return await vi.waitFor(() => copied.splice(0, 1)[0] ?? expect.fail('nothing copied'));
    };
    expect(await copy()).toMatch(/zoom\.us\/j\/1\n\+15550100,,1#\n/);
    const card = document.querySelector('[data-print]');
    expect(card?.textContent).not.toMatch(/pwd|77|PIN/);
    fireEvent.click(screen.getByRole('switch', { name: /^With the passcode/ }));
    expect(await copy()).toMatch(/pwd=xyz\nPasscode: 77\n\+15550100,,1#,,,,\*77#\nPIN 5\n/);
    expect(card?.textContent).toContain('Passcode: 77');
    fireEvent.click(screen.getByRole('button', { name: /^Calendar/ }));
    fireEvent.click(screen.getByRole('switch', { name: 'Call it “Appointment”' }));
    fireEvent.click(screen.getByRole('button', { name: 'Make the file' }));
    expect(files[0]?.text).toContain('zoom.us/j/1');
    expect(files[0]?.text).not.toMatch(/pwd|Passcode|PIN/);
  });

  it('asks nothing about a passcode where there is none', async () => {
    await open({ attendance: 'online', join: { ...JOIN, urlNotes: null, phoneNotes: null } });
    expect(screen.queryByRole('switch', { name: /passcode/ })).toBeNull();
  });

  it('draws a code however much there is to tell, and says when something does not fit', async () => {
    const place = { ...PLACE, directions: 'Round the corner. '.repeat(200) };
    await open({ attendance: 'hybrid', place, join: JOIN });
    fireEvent.click(screen.getByRole('button', { name: 'Show as QR code' }));
    expect(await screen.findByRole('img', { name: /^QR code with the time and place/ })).toBeTruthy();
    expect(screen.getByText('The longest lines do not fit into the code.')).toBeTruthy();
  });

  it('keeps it, and then leads to what was kept', async () => {
    const kept = keptServices();
    await open({}, [], kept);
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(await screen.findByRole('link', { name: 'Kept' })).toBeTruthy();
    expect((await kept.readKept()).items).toMatchObject([
      { id: 'meeting:s0:12', sourceName: 'Example list' },
    ]);
  });

  it('stays readable when its list forgets it, and says so', async () => {
    const kept = keptServices([keptMeeting({ id: 'meeting:s0:12', sourceId: 's0', sourceName: 'Old list' })]);
    await openPanel({ name: 'meeting', id: 's0:12' }, [{ meetings: [meetingLike({ id: '99' })] }], { kept });
    expect(await screen.findByText('No longer listed')).toBeTruthy();
    expect(screen.getByText(/It is not in “Old list” any more/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Lantern Group' })).toBeTruthy();
  });

  it('says when it is nowhere', async () => {
    await openPanel({ name: 'meeting', id: 's0:gone' }, [{ meetings: [meetingLike()] }]);
    expect(await screen.findByText('This meeting is not here any more')).toBeTruthy();
  });
});
