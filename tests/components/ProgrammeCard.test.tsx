// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ProgrammeCard } from '../../components/groups/ProgrammeCard.tsx';
import type { Programme } from '../../core/directory/programme.ts';
import { programme } from '../fixtures/programmes.ts';

afterEach(cleanup);

const draw = (changes: Partial<Programme>, place = '') =>
  render(<ProgrammeCard programme={programme({ id: 'x', ...changes })} place={place} onGo={() => {}} />);
const link = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('href');

describe('the card of a kind of group', () => {
  it('says what to expect, what is known about medication, the source and the day, folded away', () => {
    draw({
      expect: 'People speak one by one.',
      medication: { answer: 'ask', note: 'No page says it.' },
      citations: [{ url: 'https://example.org/about', publisher: 'Example' }],
    });
    const folded = screen.getByText('People speak one by one.').closest('details') as HTMLDetailsElement;
    expect(folded.open).toBe(false);
    expect(folded.querySelector('summary')?.textContent).toContain('What to expect');
    within(folded).getByText('No page says it.');
    within(folded).getByText('Checked on 24 November 2026.');
    expect(link(/^Example/)).toBe('https://example.org/about');
    screen.getByText('Ask about medication first');
  });

  it('leads to the meeting search with the typed place, and to the online meetings', () => {
    draw(
      {
        links: {
          home: 'https://example.org/',
          meetings: 'https://example.org/find?near={place}',
          online: 'https://example.org/online',
        },
      },
      'New York',
    );
    expect(link(/^Find a meeting/)).toBe('https://example.org/find?near=New%20York');
    expect(link(/^Online meetings/)).toBe('https://example.org/online');
    expect(screen.queryByRole('link', { name: /^Its own website/ })).toBeNull();
  });

  it('leads to its own website where no meeting search was checked', () => {
    draw({ links: { home: 'https://example.org/' } });
    expect(link(/^Its own website Group x/)).toBe('https://example.org/');
  });

  it('says how to look for it where no link was checked', () => {
    draw({ lookFor: 'Ask at the library.' });
    expect(screen.getByText('Ask at the library.').closest('details')).not.toBeNull();
    expect(screen.queryByRole('link', { name: /website|meeting/ })).toBeNull();
  });
});
