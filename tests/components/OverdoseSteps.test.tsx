// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EmergencyCall } from '../../components/overdose/EmergencyCall.tsx';
import { Lifeline } from '../../components/overdose/Lifeline.tsx';
import { OverdoseSteps } from '../../components/overdose/OverdoseSteps.tsx';
import { AMBULANCE, STEPS } from '../fixtures/helplines.ts';

afterEach(cleanup);

const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent);

describe('the overdose steps', () => {
  it('name the country’s number wherever the text asks for it', () => {
    render(<OverdoseSteps steps={STEPS} emergency={AMBULANCE} />);
    expect(headings()).toEqual(['Wake them', 'Call 911', 'Help them breathe', 'Stay']);
    expect(screen.getByText(/Until/).textContent).toBe('Until 911 sends someone.');
  });

  it('say "your local emergency number" where none may ship', () => {
    render(<OverdoseSteps steps={STEPS} emergency={null} />);
    expect(headings()).toContain('Call your local emergency number');
  });

  it('say that no clinician has read them until one has', () => {
    const { rerender } = render(<OverdoseSteps steps={STEPS} emergency={null} />);
    expect(screen.getByText('No clinician has read this text yet.')).toBeTruthy();
    rerender(<OverdoseSteps steps={{ ...STEPS, clinicianReadOn: '2026-11-20' }} emergency={null} />);
    expect(screen.queryByText('No clinician has read this text yet.')).toBeNull();
  });

  it('tell where the emergency number was read, and the general one where it differs', () => {
    render(<OverdoseSteps steps={STEPS} emergency={{ ...AMBULANCE, general: '112' }} />);
    expect(screen.getByText('About 911')).toBeTruthy();
    expect(screen.getByText('General emergency number: 112')).toBeTruthy();
  });
});

describe('the emergency number beneath them', () => {
  it('calls, copies and shows a code', async () => {
    const onCopy = vi.fn(async () => true);
    const onShowQr = vi.fn();
    render(<EmergencyCall emergency={AMBULANCE} onCopy={onCopy} onShowQr={onShowQr} />);
    expect(screen.getByRole('link', { name: 'Call 911' }).getAttribute('href')).toBe('tel:911');
    fireEvent.click(screen.getByRole('button', { name: 'Copy 911' }));
    expect(await screen.findByText('Copied: 911')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'QR code for 911' }));
    expect(onShowQr.mock.lastCall?.[0]).toMatchObject({ choices: [{ address: 'tel:911' }] });
  });

  it('is words, and no link to a guess, where none may ship', () => {
    render(<EmergencyCall emergency={null} onCopy={async () => true} onShowQr={() => {}} />);
    expect(screen.getByText('Call your local emergency number')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('the urgent line', () => {
  it('says what to call when it is known', () => {
    render(<Lifeline href="#overdose" number="911" />);
    expect(screen.getByRole('link').textContent).toContain('Call 911, then step by step');
  });
});
