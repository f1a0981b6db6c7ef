// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HelplineCard } from '../../components/helplines/HelplineCard.tsx';
import type { Helpline } from '../../core/directory/helpline.ts';
import type { OpenState } from '../../core/directory/opening-hours.ts';
import { LANTERN, PEBBLE } from '../fixtures/helplines.ts';

const NOW = new Date('2026-11-24T12:00:00').getTime();
const HOUR = 3_600_000;

function show(helpline: Helpline, open: OpenState = { state: 'open', until: null }, copies = true) {
  const intents = { onCopy: vi.fn(async () => copies), onShowQr: vi.fn() };
  render(<HelplineCard helpline={helpline} open={open} now={NOW} {...intents} />);
  return intents;
}

afterEach(cleanup);

describe('a helpline’s card', () => {
  it('calls, texts with the keyword and chats in a new tab that does not learn where from', () => {
    show(LANTERN);
    expect(screen.getByRole('link', { name: /^Call/ }).getAttribute('href')).toBe('tel:18005550100');
    expect(screen.getByRole('link', { name: /^Text/ }).getAttribute('href')).toBe('sms:555010?body=LIGHT');
    const chat = screen.getByRole('link', { name: /^Chat\W+Lantern Line/ });
    expect(chat.getAttribute('href')).toBe('https://chat.example.org/');
    expect(chat.getAttribute('target')).toBe('_blank');
    expect(chat.getAttribute('rel')).toContain('noreferrer');
  });

  it('writes how to text, because a computer cannot follow such a link', () => {
    show(LANTERN);
    expect(screen.getByText('Text LIGHT to 555010')).toBeTruthy();
  });

  it('copies the number and says so', async () => {
    const { onCopy } = show(LANTERN);
    fireEvent.click(screen.getByRole('button', { name: /^Copy\W+Lantern/ }));
    expect(onCopy).toHaveBeenCalledWith('1-800-555-0100');
    expect(await screen.findByText('Copied: 1-800-555-0100')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Copied/ })).toBeTruthy();
  });

  it('says when copying failed, with the number to note', async () => {
    show(LANTERN, undefined, false);
    fireEvent.click(screen.getByRole('button', { name: /^Copy\W+Lantern/ }));
    expect(await screen.findByText(/could not be copied.*1-800-555-0100/)).toBeTruthy();
  });

  it('asks for a code that calls or texts', () => {
    const { onShowQr } = show(LANTERN);
    fireEvent.click(screen.getByRole('button', { name: /^QR/ }));
    expect(onShowQr.mock.lastCall?.[0]).toMatchObject({
      name: 'Lantern Line',
      choices: [{ address: 'tel:18005550100' }, { address: 'sms:555010?body=LIGHT' }],
    });
  });

  it('states cost, languages and the month of the check', () => {
    show(LANTERN);
    for (const fact of ['Free', 'English, español', 'Checked Nov 2026']) {
      expect(screen.getAllByText(fact).length).toBeGreaterThan(0);
    }
  });

  it('says "not stated" for what nobody wrote, and leads with the text number where there is no phone', () => {
    show(PEBBLE, { state: 'unknown' });
    for (const fact of ['Hours not stated', 'Cost not stated', 'Languages not stated', 'Text 555020']) {
      expect(screen.getAllByText(fact).length).toBeGreaterThan(0);
    }
    expect(screen.queryByRole('link', { name: /^Call/ })).toBeNull();
    expect(screen.getAllByText('555020').length).toBeGreaterThan(0);
  });

  it('counts the languages of a line that speaks many', () => {
    show({ ...LANTERN, languages: ['en', 'hi', 'bn', 'ta'] });
    expect(screen.getByText('English and 3 more')).toBeTruthy();
  });

  it('keeps every channel, its note and where it was read in the details', () => {
    show(LANTERN);
    const details = screen.getByRole('group');
    expect(within(details).getByText('Day and night.')).toBeTruthy();
    const source = within(details).getByRole('link', { name: /Example Health/ });
    expect(source.getAttribute('href')).toBe('https://example.org/lines');
    expect(within(details).getByText('Checked on 3 November 2026.')).toBeTruthy();
  });

  it.each<[OpenState, string]>([
    [{ state: 'open', until: null }, 'Open now'],
    [{ state: 'unknown', note: 'Office hours.' }, 'Exact hours not stated'],
    [{ state: 'open', until: NOW + 5 * HOUR }, 'Open until 17:00'],
    [{ state: 'opens', at: NOW + 2 * HOUR, weekday: 2, minute: 840 }, 'Opens at 14:00'],
    [{ state: 'opens', at: NOW + 21 * HOUR, weekday: 3, minute: 540 }, 'Opens Wednesday at 09:00'],
  ])('says of %o: %s', (open, words) => {
    show(LANTERN, open);
    expect(screen.getByText(words)).toBeTruthy();
  });
});
