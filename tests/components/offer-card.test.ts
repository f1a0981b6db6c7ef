// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OfferIntents, offerCard } from '../../components/offer/offer-card.ts';
import type { OfferContent, OfferKind } from '../../core/offers/offer.ts';
import { t } from '../../platform/i18n.ts';

const LINE = {
  name: 'Lantern Line',
  lang: 'en',
  purpose: 'Listens, day and night.',
  number: '1-800-555-0100',
  call: 'tel:18005550100',
  text: { number: '555010', keyword: 'LIGHT', address: 'sms:555010?body=LIGHT' },
  chat: 'https://chat.example.org/',
  free: true,
  hours: 'always',
  forWhom: ['self', 'other'],
} as const;

function offerOf(kind: OfferKind, change: Partial<OfferContent> = {}): OfferContent {
  return {
    kind,
    line: kind === 'overdose' ? null : LINE,
    code: { size: 29, path: 'M4 4h1v1h-1z' },
    emergency: '911',
    steps: kind === 'overdose' ? { lang: 'en', steps: [{ title: ['Call ', null], text: ['Now.'] }] } : null,
    meeting: null,
    sameNeed: [],
    appearance: 'system',
    ...change,
  };
}

let root: ShadowRoot;
let mode: string | undefined;
beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    mode = init.mode;
    root = attach.call(this, init);
    return root;
  });
});
afterEach(() => {
  for (const left of document.documentElement.querySelectorAll(':scope > div')) left.remove();
});

function show(kind: OfferKind, change: Partial<OfferContent> = {}) {
  const intents = {
    word: t,
    direction: 'ltr',
    onQuiet: vi.fn(async () => 'Once a week at most'),
    onOpen: vi.fn(),
  } as const;
  const card = offerCard(offerOf(kind, change), intents satisfies OfferIntents);
  document.documentElement.append(card.host);
  card.settle();
  return { card, ...intents };
}

const words = () => root.querySelector('.card')?.textContent ?? '';
const hrefs = () => [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
/** Presses as a person does: happy-dom's own events are not trusted. */
function press(label: string): void {
  const button = [...root.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent)?.startsWith(label),
  );
  const event = new MouseEvent('click');
  Object.defineProperty(event, 'isTrusted', { value: true });
  button?.dispatchEvent(event);
}

describe('the card', () => {
  it('is one unmarked node with a root that the page cannot open', () => {
    const { card } = show('help');
    expect(mode).toBe('closed');
    expect(card.host.localName).toBe('div');
    expect(card.host.attributes).toHaveLength(0);
    expect(card.host.childNodes).toHaveLength(0);
  });

  it('for help shows the line with every way to reach it', () => {
    show('help');
    expect(words()).toContain('Lantern Line');
    expect(words()).toContain('Text LIGHT to 555010');
    expect(words()).toContain('Free · Any hour');
    expect(hrefs()).toEqual(['tel:18005550100', 'sms:555010?body=LIGHT', 'https://chat.example.org/']);
    expect(root.querySelector('[target=_blank]')?.getAttribute('rel')).toContain('noreferrer');
  });

  it('for a crisis says that one may reach out for somebody else only where the line says so', () => {
    show('crisis');
    expect(words()).toContain('because you worry about someone');
    show('crisis', { line: { ...LINE, forWhom: ['self'] } });
    expect(words()).not.toContain('because you worry about someone');
  });

  it('for an overdose shows the number and the steps, and words in its place where none may be stated', () => {
    show('overdose');
    expect(hrefs()).toEqual(['tel:911']);
    show('overdose', { emergency: null });
    expect(hrefs()).toEqual([]);
    expect(words()).toContain('Call your local emergency number');
  });

  it('says that no line is known, and still leads to a group', () => {
    const { onOpen } = show('help', { line: null, code: null });
    expect(words()).toContain('We know no line for your country yet');
    press('Find a group');
    expect(onOpen).toHaveBeenCalledWith('groups');
  });

  it('never takes the focus, and says politely that it is there', () => {
    document.body.innerHTML = '<input>';
    const field = document.querySelector('input');
    field?.focus();
    show('crisis');
    expect(document.activeElement).toBe(field);
    const spoken = [...root.querySelectorAll('[role=status]')].map((each) => each.textContent);
    expect(spoken.join()).toContain('Nearhand');
  });

  it('closes by Escape where nothing else could want that key, and not for a key that a script makes up', () => {
    const pressEscape = (trusted: boolean) => {
      const event = new KeyboardEvent('keydown', { key: 'Escape' });
      Object.defineProperty(event, 'isTrusted', { value: trusted });
      dispatchEvent(event);
    };
    document.body.innerHTML = '<input>';
    document.querySelector('input')?.focus();
    const { card } = show('help');
    pressEscape(true);
    expect(card.isClosed()).toBe(false);
    document.querySelector('input')?.blur();
    pressEscape(false);
    expect(card.isClosed()).toBe(false);
    pressEscape(true);
    expect(card.isClosed()).toBe(true);
    expect(card.host.isConnected).toBe(false);
  });

  it('offers three ways to be quiet', async () => {
    const { card, onQuiet } = show('help');
    press('Less often');
    await vi.waitFor(() => expect(words()).toContain('Once a week at most'));
    expect(card.isClosed()).toBe(false);
    press('Not now');
    await vi.waitFor(() => expect(card.isClosed()).toBe(true));
    const second = show('help');
    press('Turn off here');
    await vi.waitFor(() => expect(second.card.isClosed()).toBe(true));
    expect(onQuiet.mock.calls).toEqual([['less-often'], ['not-now']]);
    expect(second.onQuiet).toHaveBeenCalledWith('turn-off');
  });

  it('shows the code when it is asked for', () => {
    show('help');
    const picture = root.querySelector('.code')?.parentElement;
    expect(picture?.hidden).toBe(true);
    press('QR');
    expect(picture?.hidden).toBe(false);
  });
});
