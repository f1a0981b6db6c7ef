// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PanelApp } from '../../components/panel/PanelApp.tsx';
import type { PanelServices, PanelStart } from '../../components/panel/panel-services.ts';
import type { PanelView } from '../../core/panel-view.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { AMBULANCE, LANTERN, STEPS } from '../fixtures/helplines.ts';
import { keptServices } from '../fixtures/kept-services.ts';
import { meetingServices } from '../fixtures/meeting-services.ts';
import { PROGRAMMES } from '../fixtures/programmes.ts';
import { sourceServices } from '../fixtures/source-services.ts';
import { topic } from '../fixtures/topics.ts';

afterEach(cleanup);

const DATA = {
  helplines: [],
  emergency: [],
  programmes: [...PROGRAMMES],
  topics: [
    topic({
      id: 'detox',
      title: 'Withdrawal and detox',
      medical: true,
      related: ['opium', 'gone'],
      blocks: [
        { kind: 'heading', text: 'What helps' },
        {
          kind: 'paragraph',
          content: [{ kind: 'text', text: 'Call ' }, { kind: 'emergency' }, { kind: 'cite', number: 1 }],
        },
        { kind: 'note', tone: 'danger', content: [{ kind: 'text', text: 'Never alone.' }] },
        { kind: 'note', tone: 'know', content: [{ kind: 'text', text: 'It passes.' }] },
      ],
    }),
    topic({ id: 'opium', title: 'What opium is', order: 2 }),
  ],
  overdoseSteps: [],
  zones: { 'America/New_York': 'US' },
};

function open(view: PanelView | null, changes: Partial<PanelServices> = {}) {
  let ask: (view: PanelView) => void = () => {};
  const services: PanelServices = {
    readDirectory: async () => DATA,
    readEssentials: async () => null,
    changeSettings: async ({ offers, ...change }) => ({
      ...DEFAULT_SETTINGS,
      ...change,
      offers: { ...DEFAULT_SETTINGS.offers, ...offers },
    }),
    onSettingsChanged: () => () => {},
    keepForWhom: async () => {},
    onViewRequested: (callback) => {
      ask = callback;
      return () => {};
    },
    closePanel: vi.fn(),
    copy: async () => true,
    readStored: async () => '{ "choices": {} }',
    eraseEverything: async () => {},
    meetings: meetingServices([]),
    openOptions: () => {},
    sources: sourceServices(),
    kept: keptServices(),
    ...changes,
  };
  const start: PanelStart = {
    settings: { settings: DEFAULT_SETTINGS, trouble: null },
    forWhom: null,
    view,
    device: { zone: 'America/New_York', languages: ['en-US'] },
  };
  render(<PanelApp services={services} start={start} />);
  return { services, ask: (asked: PanelView) => ask(asked) };
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const press = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
const follow = async (name: string | RegExp) =>
  fireEvent.click((await screen.findAllByRole('link', { name }))[0] as HTMLElement);
const type = async (text: string) =>
  fireEvent.input(await screen.findByRole('searchbox'), { target: { value: text } });

describe('the kinds of groups', () => {
  it('are searched with a slip, and the reading is said', async () => {
    open({ name: 'groups' });
    await type('darma');
    expect(await screen.findByText(/Showing results for “dharma”/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('1 kind of group');
    expect(screen.getByRole('link', { name: 'Recovery Dharma' })).toBeTruthy();
  });

  it('say what to let go of when nothing fits, and do it', async () => {
    open({ name: 'groups' });
    await type('dharma');
    await press('12-step');
    expect(await screen.findByText('No kind of group fits all of this')).toBeTruthy();
    expect(screen.getByText('A person can help now')).toBeTruthy();
    await press(/Without “12-step”: 1 kind of group/);
    expect(await screen.findByRole('link', { name: 'Recovery Dharma' })).toBeTruthy();
  });

  it('keep filters and place of the focus when one comes back', async () => {
    open({ name: 'groups' });
    await press('Meditation');
    await follow('Recovery Dharma');
    await heading('Recovery Dharma');
    await press('Back');
    await heading('Kinds of groups');
    expect(document.activeElement?.textContent).toBe('Recovery Dharma');
    expect(screen.getByRole('button', { name: 'Meditation' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('say how to look for one whose link has not been checked', async () => {
    open({ name: 'programme', id: 'rd' });
    expect(await screen.findByText('How to look for it')).toBeTruthy();
  });
});

describe('which kind suits me', () => {
  it('answers in words, with more than one kind', async () => {
    open({ name: 'suits' });
    await press('For me');
    await press('Yes');
    await press('No');
    await press('Online');
    await press('Skip');
    await press('Skip');
    await heading('Kinds that may suit you');
    const first = screen.getAllByRole('listitem')[0] as HTMLElement;
    expect(within(first).getByText(/says medication is welcome/)).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(1);
  });

  it('ends with the last question, whether it is answered or skipped', async () => {
    open({ name: 'suits' });
    for (let at = 0; at < 5; at += 1) await press('Skip');
    await heading('Would you like a group for people like you?');
    expect(screen.queryByRole('button', { name: 'Show what fits' })).toBeNull();
    await press('Women');
    expect(screen.queryByRole('button', { name: 'Skip' })).toBeNull();
    await press('Show what fits');
    await heading('Kinds that may suit you');
  });

  it('does not ask about somebody else’s medication', async () => {
    open({ name: 'suits' });
    await press('For someone close to me');
    await heading('Would you like a spiritual side?');
    expect(screen.getByText('Question 2 of 5')).toBeTruthy();
  });
});

describe('the guide', () => {
  it('shows a topic with its sources, what no clinician has read, and what to read next', async () => {
    open({ name: 'topic', id: 'detox' });
    await heading('Withdrawal and detox');
    expect(screen.getByText('No clinician has read this text yet.')).toBeTruthy();
    fireEvent.click(screen.getByRole('link', { name: 'Source 1' }));
    expect(document.activeElement?.id).toBe('source-1');
    expect(screen.getByRole('link', { name: /What opium is/ })).toBeTruthy();
  });

  it('says in a word what a box is for, and the emergency number strongly', async () => {
    open({ name: 'topic', id: 'detox' });
    await heading('Withdrawal and detox');
    expect(screen.getByText('Never alone.').parentElement?.textContent).toBe('DangerNever alone.');
    expect(screen.getByText('It passes.').parentElement?.textContent).toBe('Good to knowIt passes.');
    expect(screen.getByText('your local emergency number').tagName).toBe('B');
    cleanup();
    open(
      { name: 'topic', id: 'detox' },
      { readDirectory: async () => ({ ...DATA, emergency: [AMBULANCE] }) },
    );
    expect((await screen.findByText('911')).outerHTML).toBe('<bdi>911</bdi>');
    expect(screen.getByText('911').parentElement?.tagName).toBe('B');
  });

  it('leads from an empty search to all topics and to a person', async () => {
    open({ name: 'guide' });
    await type('zebra');
    expect(await screen.findByText('A person can help now')).toBeTruthy();
    await press('Show all topics');
    expect(await screen.findByRole('link', { name: /Withdrawal/ })).toBeTruthy();
  });
});

describe('hiding', () => {
  it('leaves nothing of the panel but a way back, and closes it', async () => {
    const { services } = open({ name: 'groups' });
    await type('women');
    await press('Hide');
    expect(await screen.findByText('Nothing here')).toBeTruthy();
    expect(screen.getAllByRole('button').length).toBe(1);
    await vi.waitFor(() => expect(services.closePanel).toHaveBeenCalled());
    await press('Show');
    await heading('People and places that can help');
    await follow(/Kinds of groups/);
    expect((await screen.findByRole<HTMLInputElement>('searchbox')).value).toBe('');
  });

  it('comes with the third Shift, unless that is switched off', async () => {
    open({ name: 'settings' });
    await heading('Settings');
    fireEvent.click(await screen.findByRole('switch'));
    for (let at = 0; at < 3; at += 1) fireEvent.keyDown(document.body, { key: 'Shift' });
    expect(screen.queryByText('Nothing here')).toBeNull();
    fireEvent.click(await screen.findByRole('switch'));
    await vi.waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true'));
    for (let at = 0; at < 3; at += 1) fireEvent.keyDown(document.body, { key: 'Shift' });
    expect(await screen.findByText('Nothing here')).toBeTruthy();
  });

  it('ends when the popup asks for a view', async () => {
    const { ask } = open(null);
    await press('Hide');
    await screen.findByText('Nothing here');
    ask({ name: 'guide' });
    await heading('Guide');
  });
});

describe('failures', () => {
  it('of the directory are said, with the emergency words and another try', async () => {
    let works = false;
    open(null, { readDirectory: () => (works ? Promise.resolve(DATA) : Promise.reject(new Error('no'))) });
    await heading('The guide did not open');
    expect(screen.getByText(/call your local emergency number/)).toBeTruthy();
    // No view can be drawn: the steps that stand in the popup's page are left.
    const steps = screen.getByRole('link', { name: 'Someone may be overdosing' });
    expect(steps.getAttribute('href')).toBe('/popup.html#overdose');
    works = true;
    await press('Try again');
    await heading('People and places that can help');
  });

  it('of the directory leave the helplines, the steps and what was kept', async () => {
    open(null, {
      readDirectory: () => Promise.reject(new Error('no')),
      readEssentials: async () => ({
        steps: STEPS,
        helplines: [LANTERN],
        emergency: [AMBULANCE],
        zones: DATA.zones,
      }),
    });
    await heading('The guide did not open');
    expect(screen.getByText(LANTERN.name)).toBeTruthy();
    await follow('Someone may be overdosing');
    expect(await screen.findByRole('link', { name: 'Call 911' })).toBeTruthy();
    await press('Back');
    await follow('What you kept');
    await heading('What you kept');
  });

  it('of storing a setting are said, and the choice holds', async () => {
    open({ name: 'settings' }, { changeSettings: () => Promise.reject(new Error('full')) });
    fireEvent.click(await screen.findByRole('radio', { name: 'Dark' }));
    expect(await screen.findByText(/Your browser did not store this/)).toBeTruthy();
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('of a page that is gone lead on', async () => {
    open({ name: 'programme', id: 'gone' });
    await heading('This page is not here any more');
    expect(screen.getByText('A person can help now')).toBeTruthy();
  });
});

describe('what is stored', () => {
  it('is shown word for word, and erased after one question', async () => {
    const erase = vi.fn(async () => {});
    open({ name: 'settings' }, { eraseEverything: erase });
    await press('Show what is stored');
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox')).value).toBe('{ "choices": {} }');
    await press('Erase everything');
    expect(erase).not.toHaveBeenCalled();
    await press('Erase now');
    expect(await screen.findByText('Everything has been erased.')).toBeTruthy();
  });
});
