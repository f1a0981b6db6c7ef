// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { SourcesView } from '../../components/sources/SourcesView.tsx';
import type { SourceServices } from '../../components/sources/source-services.ts';
import { BMLT_AGGREGATOR } from '../../core/feeds/bmlt-query.ts';
import { SOURCE_FAILURES } from '../../core/feeds/source.ts';
import type { Place } from '../../core/finder/places.ts';
import { t } from '../../platform/i18n.ts';
import { PROGRAMMES } from '../fixtures/programmes.ts';
import { sourceServices } from '../fixtures/source-services.ts';
import { feedSource } from '../fixtures/sources.ts';

afterEach(cleanup);

const NOW = Date.UTC(2026, 10, 24, 18);
const DAY = 86_400_000;
const NEWARK: Place = {
  name: 'Newark',
  region: 'New Jersey',
  country: 'US',
  point: { lat: 40.7357, lon: -74.1724 },
  withinKm: 1,
  kind: 'city',
};
const read = feedSource({ meetings: 1240, lastReadAt: NOW - DAY, lastTriedAt: NOW - DAY, generation: 1 });

function show(services: SourceServices, place: Place | null = null) {
  render(
    <SourcesView
      services={services}
      programmes={[...PROGRAMMES]}
      place={place}
      onPlace={() => {}}
      unit="km"
      now={NOW}
      help={<p>A person can help now</p>}
    />,
  );
}

const card = async () => within(await screen.findByRole('article'));

describe('the lists of meetings', () => {
  it('say how much there is and when it was read, and keep a way to a person in sight', async () => {
    show(sourceServices({ sources: [read] }));
    const shown = await card();
    expect(shown.getByText(/1,240 meetings, read 23 Nov 2026/)).toBeTruthy();
    expect(screen.getByText('A person can help now')).toBeTruthy();
  });

  it.each(SOURCE_FAILURES.filter((reason) => reason !== 'no_permission'))(
    'say in words that the last try failed because of %s, and that the earlier meetings are there',
    async (reason) => {
      show(sourceServices({ sources: [{ ...read, lastFailure: { reason, status: 503 } }] }));
      const shown = await card();
      expect(shown.getByText(new RegExp(t(`sources_failure_${reason}`).slice(0, 20)))).toBeTruthy();
      expect(shown.getByText(/The meetings read before are still here/)).toBeTruthy();
      expect(shown.getByText(/The server said 503/)).toBeTruthy();
    },
  );

  it('say when the browser took its leave back, and ask for it again in one click', async () => {
    const services = sourceServices({ sources: [read], allowed: new Set() });
    show(services);
    const shown = await card();
    expect(shown.getByText(/no longer lets Nearhand ask feeds.nearhand.example/)).toBeTruthy();
    fireEvent.click(shown.getByRole('button', { name: 'Allow feeds.nearhand.example' }));
    expect(services.did).toEqual([{ act: 'allow', on: read }]);
  });

  it.each([
    [91, /more than 90 days old/],
    [366, /more than a year old/],
  ])('warn when the last reading is %i days ago', async (days, words) => {
    show(sourceServices({ sources: [{ ...read, lastReadAt: NOW - days * DAY }] }));
    expect((await card()).getByText(words)).toBeTruthy();
  });

  it('tell how far a reading is, and can stop it', async () => {
    const services = sourceServices({ sources: [read] });
    show(services);
    const shown = await card();
    services.tell({ source: read.id, phase: 'taking', meetings: 300 });
    expect(await shown.findByText('300 meetings so far…')).toBeTruthy();
    fireEvent.click(shown.getByRole('button', { name: 'Stop' }));
    expect(services.did).toEqual([{ act: 'cancel', on: read.id }]);
  });

  it('are removed only after a question', async () => {
    const services = sourceServices({ sources: [read] });
    show(services);
    const shown = await card();
    fireEvent.click(shown.getByRole('button', { name: 'Remove' }));
    expect(services.did).toEqual([]);
    fireEvent.click(shown.getByRole('button', { name: 'Remove the list' }));
    expect(services.did).toEqual([{ act: 'remove', on: read }]);
  });

  it('are read again when asked, and weekly when wished', async () => {
    const services = sourceServices({ sources: [read] });
    show(services);
    const shown = await card();
    fireEvent.click(shown.getByRole('button', { name: 'Read it again' }));
    fireEvent.click(shown.getByRole('switch', { name: 'Read again every week' }));
    expect(services.did.map(({ act }) => act)).toEqual(['refresh', 'weekly']);
  });

  it('say that storage does not answer, and try again', async () => {
    let tries = 0;
    const broken = async () => {
      tries += 1;
      throw new Error('no storage');
    };
    show(sourceServices({}, { read: broken }));
    fireEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(tries).toBe(2);
    expect(screen.getByText('A person can help now')).toBeTruthy();
  });
});

describe('adding a list', () => {
  it('of NA meetings asks for the square and never the place', () => {
    const services = sourceServices();
    show(services, NEWARK);
    expect(
      screen.getByText(/a square of about 55 km around your place, not for the place itself/),
    ).toBeTruthy();
    fireEvent.change(screen.getByLabelText('How far around it'), { target: { value: '25' } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Get this list' })[0] as HTMLElement);
    expect(services.did).toEqual([
      {
        act: 'add',
        on: {
          kind: 'bmlt',
          address: BMLT_AGGREGATOR,
          programme: 'na',
          name: 'NA near Newark, New Jersey, United States',
          area: { cell: { lat: 40.75, lon: -74.25 }, radiusKm: 25 },
          onlineOnly: false,
          file: null,
        },
      },
    ]);
  });

  it('of NA meetings waits for a place', () => {
    show(sourceServices());
    const [get] = screen.getAllByRole<HTMLButtonElement>('button', { name: 'Get this list' });
    expect(get?.disabled).toBe(true);
  });

  it('of online meetings names no place', () => {
    const services = sourceServices();
    show(services, NEWARK);
    fireEvent.click(screen.getAllByRole('button', { name: 'Get this list' })[1] as HTMLElement);
    expect(services.did).toMatchObject([{ act: 'add', on: { area: null, onlineOnly: true } }]);
  });

  it('by address refuses what cannot be asked, and says so', async () => {
    const services = sourceServices();
    show(services);
    const field = screen.getByLabelText('Address');
    fireEvent.input(field, { target: { value: 'http://192.168.0.1/list' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(await screen.findByText(/This cannot be asked/)).toBeTruthy();
    expect(services.did).toEqual([]);
  });

  it('by address takes a website with its kind of group', async () => {
    const services = sourceServices();
    show(services);
    fireEvent.input(screen.getByLabelText('Address'), { target: { value: 'groups.example.org' } });
    const [programme] = screen.getAllByLabelText('Which kind of group is it?');
    if (!programme) throw new Error('no choice of a kind of group');
    fireEvent.change(programme, { target: { value: PROGRAMMES[0]?.id } });
    fireEvent.click(screen.getAllByRole('button', { name: 'Get this list' })[2] as HTMLElement);
    expect(services.did).toMatchObject([
      {
        on: {
          kind: 'meeting-guide',
          address: 'https://groups.example.org/',
          name: 'groups.example.org',
          programme: PROGRAMMES[0]?.id,
        },
      },
    ]);
  });

  it('from a file hands the file over', () => {
    const services = sourceServices();
    show(services);
    const file = new File(['[]'], 'meetings.json');
    fireEvent.change(screen.getByLabelText('Choose a file, or drop it here'), { target: { files: [file] } });
    expect(services.did).toMatchObject([
      { on: { kind: 'file', address: null, name: 'meetings.json', file } },
    ]);
  });

  it('that the person refuses says that nothing was added', async () => {
    show(sourceServices({}, { add: async () => null }), NEWARK);
    fireEvent.click(screen.getAllByRole('button', { name: 'Get this list' })[0] as HTMLElement);
    expect(await screen.findByText(/nothing was added/)).toBeTruthy();
  });

  it('leads to what came of it', async () => {
    const added = feedSource({ id: 'added' });
    show(sourceServices({ sources: [read, added] }), NEWARK);
    await screen.findAllByRole('article');
    fireEvent.click(screen.getAllByRole('button', { name: 'Get this list' })[1] as HTMLElement);
    await expect.poll(() => document.activeElement?.tagName).toBe('H3');
    expect(document.activeElement).toBe(
      within(screen.getAllByRole('article')[1] as HTMLElement).getByRole('heading'),
    );
  });

  it('that is there already reads it again', async () => {
    const services = sourceServices({ sources: [read] });
    show(services);
    await screen.findAllByRole('article');
    const field = screen.getByLabelText('Address');
    fireEvent.input(field, { target: { value: read.address } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(services.did).toEqual([{ act: 'allow', on: read }]);
  });

  it('of invented meetings is offered in the trial build alone', () => {
    show(sourceServices());
    expect(screen.queryByRole('button', { name: 'Try the sample' })).toBeNull();
    cleanup();
    show(sourceServices({}, { sampleOffered: true }));
    expect(screen.getByRole('button', { name: 'Try the sample' })).toBeTruthy();
  });
});
