import { callAddress } from '../../core/directory/contact-address.ts';
import type { OfferContent, OfferLine, OfferWords } from '../../core/offers/offer.ts';
import { button, drawing, element, icon } from './build-element.ts';
import type { OfferIntents, Word } from './offer-card.ts';

type Say = (words: string) => void;

/** What stands between the card's title and its foot, by the need. */
export function cardBody(offer: OfferContent, { word, onOpen }: OfferIntents, say: Say): HTMLElement[] {
  const { kind, line, emergency, meeting } = offer;
  if (kind === 'overdose') {
    return [
      emergencyCall(emergency, word),
      ...steps(offer, word),
      more(word('card_all_steps'), 'lying', () => onOpen('overdose')),
    ];
  }
  const body: (HTMLElement | null)[] = [
    element('p', {}, word(kind === 'help' ? 'card_help_lead' : crisisLead(line))),
    ...(line ? lineParts(offer, line, word, say) : [element('p', {}, word('card_no_line'))]),
  ];
  if (kind === 'crisis') {
    body.push(
      emergency === null
        ? element('p', { class: 'small' }, word('helpline_none_danger_words'))
        : element('p', { class: 'small' }, word('card_danger', emergency)),
    );
  } else {
    if (meeting) {
      const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(meeting.startsAt);
      body.push(more(word('card_meeting', meeting.name, time), 'calendar', () => onOpen('meetings')));
    }
    body.push(more(word('card_groups'), 'group', () => onOpen('groups')));
  }
  return body.filter((part) => part !== null);
}

function crisisLead(line: OfferLine | null): 'card_crisis_both' | 'card_crisis_self' {
  return line?.forWhom.includes('other') ? 'card_crisis_both' : 'card_crisis_self';
}

function lineParts({ code }: OfferContent, line: OfferLine, word: Word, say: Say): HTMLElement[] {
  const { name, lang, purpose, number, call, text, chat } = line;
  const picture = code && codePicture(code, word('qr_label', number ?? text?.number ?? ''));
  const cells: HTMLElement[] = [];
  if (call) cells.push(element('a', { href: call }, icon('phone'), word('contact_call')));
  if (text) cells.push(element('a', { href: text.address }, icon('text'), word('contact_text')));
  if (chat) {
    const tab = { href: chat, target: '_blank', rel: 'noopener noreferrer' };
    cells.push(element('a', tab, icon('chat'), word('contact_chat')));
  }
  const shown = number ?? text?.number;
  if (shown) cells.push(copyCell(shown, word, say));
  if (picture) {
    const qr = button(
      { 'aria-expanded': 'false' },
      () => {
        picture.hidden = !picture.hidden;
        qr.setAttribute('aria-expanded', String(!picture.hidden));
      },
      icon('qr'),
      word('contact_qr'),
    );
    cells.push(qr);
  }
  cells[0]?.classList.add('first');
  const texting =
    text &&
    (text.keyword === null
      ? word('helpline_text_to', text.number)
      : word('helpline_text_word_to', text.keyword, text.number));
  return [
    ...(number ? [element('p', { class: 'number' }, element('bdi', {}, number))] : []),
    element('p', { class: 'name', lang }, name),
    ...(texting ? [element('p', { class: 'small' }, texting)] : []),
    element('p', { class: 'small', lang }, purpose),
    element('div', { class: 'strip' }, ...cells),
    ...(picture ? [picture] : []),
    element('p', { class: 'facts' }, facts(line, word).join(' · ')),
  ].filter((part) => part.textContent !== '' || part === picture);
}

function facts({ free, hours }: OfferLine, word: Word): string[] {
  const said = free ? [word('card_free')] : [];
  return hours === 'unknown' ? said : [...said, word(`card_hours_${hours}`)];
}

function copyCell(text: string, word: Word, say: Say): HTMLButtonElement {
  const cell = button(
    {},
    () => {
      navigator.clipboard.writeText(text).then(
        () => {
          cell.replaceChildren(icon('check'), word('contact_copy_done'));
          say(word('contact_copied', text));
        },
        () => say(word('contact_not_copied', text)),
      );
    },
    icon('copy'),
    word('contact_copy'),
  );
  return cell;
}

function codePicture({ size, path }: NonNullable<OfferContent['code']>, label: string): HTMLElement {
  const attributes = { class: 'code', role: 'img', 'aria-label': label, 'shape-rendering': 'crispEdges' };
  const picture = element('div', {}, drawing(size, attributes, { d: path }));
  picture.hidden = true;
  return picture;
}

function emergencyCall(number: string | null, word: Word): HTMLElement {
  if (number === null) return element('p', { class: 'name' }, word('overdose_call_words'));
  return element(
    'a',
    { class: 'urgent', href: callAddress(number) },
    icon('phone'),
    word('overdose_call', number),
  );
}

function steps({ steps: read }: OfferContent, word: Word): HTMLElement[] {
  if (!read) return [];
  const fill = (words: OfferWords) => words.map((part) => part ?? word('emergency_words')).join('');
  const items = read.steps.map(({ title, text }, at) =>
    element(
      'li',
      {},
      element('span', { class: 'count', 'aria-hidden': 'true' }, String(at + 1)),
      element('div', {}, element('b', {}, fill(title)), element('p', {}, fill(text))),
    ),
  );
  return [element('ol', { lang: read.lang }, ...items)];
}

function more(words: string, drawn: 'lying' | 'group' | 'calendar', press: () => void): HTMLButtonElement {
  return button({ class: 'more' }, press, icon(drawn), words);
}
