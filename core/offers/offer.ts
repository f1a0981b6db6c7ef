import type { HelplineChoice } from '../directory/choose-helplines.ts';
import { callAddress, textAddress } from '../directory/contact-address.ts';
import type { ForWhom } from '../directory/for-whom.ts';
import type { Helpline } from '../directory/helpline.ts';
import { type OverdoseSteps, withEmergency } from '../directory/overdose-steps.ts';
import type { Settings } from '../settings.ts';

/** What the background tells the script on a search page to show. It is all that ever goes that way. */

/** The needs for which there is a card, the most urgent first. */
export const OFFER_KINDS = ['overdose', 'crisis', 'help'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** One line of help, cut down to what a small card shows. */
export type OfferLine = {
  name: string;
  /** BCP 47 tag of name and purpose. */
  lang: string;
  purpose: string;
  /** The number as it is printed; null for a line reached in writing only. */
  number: string | null;
  /** `tel:` address. */
  call: string | null;
  /** `keyword` null: any words do. */
  text: { number: string; keyword: string | null; address: string } | null;
  /** https address. */
  chat: string | null;
  free: boolean;
  /** Answers at any hour; or now; or its hours are not known; or it is closed now. */
  hours: 'always' | 'open' | 'unknown' | 'closed';
  forWhom: readonly ForWhom[];
};

/** A step of first aid: words, with null where the emergency number belongs and none may be stated. */
export type OfferStep = { title: OfferWords; text: OfferWords };
export type OfferWords = readonly (string | null)[];

/** A drawing of squares for a phone's camera, as an SVG path in a box of `size` units. */
export type OfferCode = { size: number; path: string };

export type OfferMeeting = {
  name: string;
  /** Epoch milliseconds at which it begins; in the past while it goes on. */
  startsAt: number;
};

export type OfferContent = {
  kind: OfferKind;
  line: OfferLine | null;
  /** Leads to the line's number, or to the emergency number; null where there is none. */
  code: OfferCode | null;
  /** The country's number for an ambulance; null where none may be stated. */
  emergency: string | null;
  /** Only for an overdose. */
  steps: { lang: string; steps: readonly OfferStep[] } | null;
  /** Only for help: the next meeting of today, where meetings are stored. */
  meeting: OfferMeeting | null;
  /** Numbers by which to know that the engine shows a helpline for the same need itself. */
  sameNeed: readonly string[];
  appearance: Settings['appearance'];
};

/** Steps that fit on a small card; the rest stand behind a link. */
const STEPS_SHOWN = 3;
/** Kinds of lines that serve the same need as the card's own, by the card. */
const SAME_NEED: Record<'help' | 'crisis', readonly Helpline['kind'][]> = {
  help: ['treatment-referral', 'information', 'family', 'peer-support'],
  crisis: ['crisis'],
};

/** What may change from one asking to the next. */
type Question = {
  kind: OfferKind;
  choice: HelplineChoice;
  steps: OverdoseSteps | null;
  meeting: OfferMeeting | null;
  appearance: Settings['appearance'];
};

/** Puts the card's content together, all but the drawn code. */
export function offerContent({
  kind,
  choice,
  steps,
  meeting,
  appearance,
}: Question): Omit<OfferContent, 'code'> {
  const emergency = choice.emergency?.ambulance ?? null;
  const chosen = kind === 'overdose' ? undefined : choice.lines.find(({ helpline }) => canReach(helpline));
  return {
    kind,
    line: chosen ? offerLine(chosen.helpline, chosen.open) : null,
    emergency,
    steps: kind === 'overdose' && steps ? firstSteps(steps, emergency) : null,
    meeting: kind === 'help' ? meeting : null,
    sameNeed: sameNeed(kind, choice, emergency),
    appearance,
  };
}

/** What a phone's camera should read from the card: the address to call or text; null where there is no number. */
export function codeAddress({ line, emergency }: Pick<OfferContent, 'line' | 'emergency'>): string | null {
  if (line) return line.call ?? line.text?.address ?? null;
  return emergency === null ? null : callAddress(emergency);
}

function canReach({ channels }: Helpline): boolean {
  return channels.some(({ type }) => type === 'phone' || type === 'sms' || type === 'chat');
}

function offerLine(helpline: Helpline, open: HelplineChoice['lines'][number]['open']): OfferLine {
  const { channels, name, lang, purpose, cost, forWhom } = helpline;
  const phone = channels.find((channel) => channel.type === 'phone');
  const sms = channels.find((channel) => channel.type === 'sms');
  const chat = channels.find((channel) => channel.type === 'chat');
  const keyword = sms?.keyword;
  return {
    name,
    lang,
    purpose,
    number: phone?.value ?? null,
    call: phone ? callAddress(phone.value) : null,
    text: sms
      ? { number: sms.value, keyword: keyword ?? null, address: textAddress(sms.value, keyword) }
      : null,
    chat: chat?.value ?? null,
    free: cost.kind === 'free',
    hours: open.state === 'open' ? (open.until === null ? 'always' : 'open') : HOURS[open.state],
    forWhom,
  };
}

const HOURS = { unknown: 'unknown', opens: 'closed' } as const;

function firstSteps({ lang, steps }: OverdoseSteps, emergency: string | null): OfferContent['steps'] {
  const words = (text: string): OfferWords =>
    withEmergency(text).map((part) => (part.kind === 'text' ? part.text : emergency));
  return {
    lang,
    steps: steps.slice(0, STEPS_SHOWN).map(({ title, text }) => ({ title: words(title), text: words(text) })),
  };
}

function sameNeed(kind: OfferKind, choice: HelplineChoice, emergency: string | null): string[] {
  if (kind === 'overdose') return emergency === null ? [] : [emergency];
  const numbers = choice.lines
    .filter(({ helpline }) => SAME_NEED[kind].includes(helpline.kind))
    .flatMap(({ helpline }) => helpline.channels)
    .flatMap((channel) => (channel.type === 'phone' || channel.type === 'sms' ? [channel.value] : []));
  return [...new Set(numbers)];
}
