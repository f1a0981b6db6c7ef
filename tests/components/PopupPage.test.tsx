// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FIRST_STATE } from '../../components/popup/first-state.ts';
import { PopupPage, type PopupState } from '../../components/popup/PopupPage.tsx';
import { AMBULANCE, LANTERN, PEBBLE, STEPS } from '../fixtures/helplines.ts';

const NOW = new Date('2026-11-24T12:00:00').getTime();
const ALWAYS = { state: 'open', until: null } as const;

const KNOWN: PopupState = {
  country: 'US',
  countries: ['DE', 'US', 'GB'],
  guessed: true,
  forWhom: 'self',
  emergency: AMBULANCE,
  choiceLost: false,
  stepsKnow: true,
  help: {
    lines: [
      { helpline: LANTERN, open: ALWAYS },
      { helpline: PEBBLE, open: { state: 'unknown' } },
    ],
    now: NOW,
  },
};

function show(change: Partial<PopupState> = {}) {
  const intents = {
    onChooseCountry: vi.fn(),
    onChooseForWhom: vi.fn(),
    onCopy: vi.fn(async () => true),
    onOpenPanel: vi.fn(),
  };
  const state = { ...KNOWN, ...change };
  return { ...render(<PopupPage steps={STEPS} state={state} {...intents} />), intents };
}

const start = () => within(document.querySelector<HTMLElement>('#start') ?? document.body);

afterEach(cleanup);

describe('the popup', () => {
  it('puts the urgent first, then the lines, then the ways on', () => {
    show();
    const found = start()
      .getAllByRole('link')
      .map(({ textContent }) => textContent ?? '');
    expect(found[0]).toContain('Someone may be overdosing');
    expect(found[1]).toContain('Call');
    expect(found.slice(-3)).toEqual(['Find a group', 'Read', 'Settings']);
  });

  it('shows the steps and the urgent line as it is packaged, with nothing known yet', () => {
    render(
      <PopupPage
        steps={STEPS}
        state={FIRST_STATE}
        onChooseCountry={() => {}}
        onChooseForWhom={() => {}}
        onCopy={async () => true}
        onOpenPanel={() => {}}
      />,
    );
    expect(screen.getByRole('link', { name: /Someone may be overdosing/ }).getAttribute('href')).toBe(
      '#overdose',
    );
    expect(screen.getByText('Wake them')).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('always shows the country, and changes it at one choice', () => {
    const { intents } = show();
    expect(start().getByText('United States', { selector: 'span' })).toBeTruthy();
    const [list] = screen.getAllByRole('combobox', { name: 'Country' });
    if (!(list instanceof HTMLSelectElement)) throw new Error('no list of countries');
    const names = [...list.options].map(({ text }) => text);
    expect(names).toEqual(['Guess from this device', 'Germany', 'United Kingdom', 'United States']);
    fireEvent.change(list, { target: { value: 'GB' } });
    expect(intents.onChooseCountry).toHaveBeenLastCalledWith('GB');
    fireEvent.change(list, { target: { value: '' } });
    expect(intents.onChooseCountry).toHaveBeenLastCalledWith(null);
  });

  it('asks for whom the help is', () => {
    const { intents } = show();
    fireEvent.click(screen.getByRole('radio', { name: 'For someone else' }));
    expect(intents.onChooseForWhom).toHaveBeenCalledWith('other');
  });

  it('shows three lines at first and the rest when asked', () => {
    const lines = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ helpline: { ...LANTERN, id }, open: ALWAYS }));
    show({ help: { lines, now: NOW } });
    expect(screen.getAllByRole('article')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 more lines' }));
    expect(screen.getAllByRole('article')).toHaveLength(5);
  });

  it('gives a country without lines its emergency number and the groups that meet online', () => {
    const { intents } = show({
      country: 'GL',
      emergency: { ...AMBULANCE, country: 'GL', ambulance: '112' },
      help: { lines: [], now: NOW },
    });
    expect(screen.getByText('Greenland: no checked helpline yet')).toBeTruthy();
    expect(screen.getByText('In danger to life, call 112.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Find a group online' }));
    expect(intents.onOpenPanel).toHaveBeenCalledWith({ name: 'groups' });
  });

  it('asks for the country when it could not be guessed', () => {
    show({ country: null, emergency: null });
    expect(screen.getByText(/Choose your country above/)).toBeTruthy();
    expect(screen.getAllByText('Choose your country').length).toBeGreaterThan(0);
  });

  it('says when a choice could not be kept', () => {
    show({ choiceLost: true });
    expect(screen.getByText(/did not keep this choice/)).toBeTruthy();
  });

  it('leads to the panel by links that work before any script, and opens it beside the page once there is one', () => {
    const { intents } = show();
    const link = screen.getByRole('link', { name: 'Read' });
    expect(link.getAttribute('href')).toBe('/sidepanel.html#guide');
    fireEvent.click(link);
    expect(intents.onOpenPanel).toHaveBeenCalledWith({ name: 'guide' });
  });

  it('moves the focus into the steps when they open, and back to the urgent line after', () => {
    show();
    location.hash = '#overdose';
    dispatchEvent(new Event('hashchange'));
    expect(document.activeElement?.textContent).toBe('Someone may be overdosing');
    expect(document.activeElement?.tagName).toBe('H1');
    location.hash = '#start';
    dispatchEvent(new Event('hashchange'));
    expect(document.activeElement?.getAttribute('href')).toBe('#overdose');
  });
});
