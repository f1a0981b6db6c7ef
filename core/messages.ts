import * as v from 'valibot';
import type { ReadingProgress } from './feeds/reading.ts';
import { OFFER_KINDS, type OfferContent } from './offers/offer.ts';
import type { Settings } from './settings.ts';

/**
 * The whole protocol between contexts: each message is a function signature. Popup, panel and settings page
 * share the extension's origin and read the stores directly, so there are few. What the script on search
 * pages may say is a closed set; the search text cannot be expressed in it.
 */

/** One kind of message: the list of its arguments as a schema, and its answer. */
type Message<Arguments extends v.GenericSchema<unknown, unknown[]>, Answer> = {
  arguments: Arguments;
  /** Only for the type; never filled. */
  answer?: Answer;
};

function message<Answer>() {
  return <A extends v.GenericSchema<unknown, unknown[]>>(args: A): Message<A, Answer> => ({
    arguments: args,
  });
}

/** What Nearhand's own pages may ask of the background. */
export const PAGE_MESSAGES = {
  /** Answers "here": proves that the background is awake and speaks this protocol. */
  ping: message<'here'>()(v.strictTuple([])),
  /**
   * Reads a source (its id), unless a reading of it began at or after that moment, in milliseconds since 1970, or is
   * under way. Answers when it is over; how it went stands in the source's record.
   */
  readSource: message<'done'>()(v.strictTuple([v.string(), v.number()])),
  /** Stops a reading; the source is as it was before. */
  cancelReading: message<'done'>()(v.strictTuple([v.string()])),
  /** How far each reading under way has come. */
  readingsUnderWay: message<ReadingProgress[]>()(v.strictTuple([])),
} as const;

/** How a person quiets the offers on the card itself. */
export const OFFER_QUIETERS = ['not-now', 'less-often', 'turn-off'] as const;
/** Where the card leads: three views of the panel, and the settings. */
export const OFFER_WAYS = ['overdose', 'groups', 'meetings', 'settings'] as const;

/** What the script on a search page may ask. Every argument comes from a closed set. */
export const OFFER_MESSAGES = {
  /** What to show for a need; `offer` is null where nothing is to be shown. */
  offerFor: message<{ offer: OfferContent | null }>()(v.strictTuple([v.picklist(OFFER_KINDS)])),
  /** A card for `help` is in sight: the time and the count of it are remembered. */
  offerShown: message<boolean>()(v.strictTuple([])),
  /** The page went on to another search: the dot of quiet mode goes. */
  offerOver: message<boolean>()(v.strictTuple([])),
  /** "Not now", "Less often", "Turn off here"; answers with the pace now in force. */
  quietOffers: message<Settings['offers']['pace']>()(v.strictTuple([v.picklist(OFFER_QUIETERS)])),
  /** Opens one of Nearhand's own pages. */
  openFromOffer: message<boolean>()(v.strictTuple([v.picklist(OFFER_WAYS)])),
} as const;

export type PageMessages = typeof PAGE_MESSAGES;
export type OfferMessages = typeof OFFER_MESSAGES;
export type Messages = PageMessages & OfferMessages;
export type MessageName = keyof Messages;
export type MessageArguments<N extends MessageName> = v.InferOutput<Messages[N]['arguments']>;
export type MessageAnswer<N extends MessageName> = NonNullable<Messages[N]['answer']>;

/** What goes back: a value, or the reason why there is none. */
export type Reply<T> = { ok: true; value: T } | { ok: false; reason: string };

export type Envelope = { nearhand: MessageName; arguments: unknown[] };

export type ReadEnvelope =
  | { ok: true; name: MessageName; arguments: unknown[] }
  | { ok: false; reason: string };

/**
 * Checks an incoming envelope: a known name, allowed for this sender, with arguments that parse.
 * `sender` is `page` for Nearhand's own pages, `offer` for the script on search pages.
 */
export function readEnvelope(sender: 'page' | 'offer', incoming: unknown): ReadEnvelope {
  const shape = v.safeParse(
    v.strictObject({ nearhand: v.string(), arguments: v.array(v.unknown()) }),
    incoming,
  );
  if (!shape.success) return { ok: false, reason: 'not a message of this protocol' };
  const { nearhand: name, arguments: args } = shape.output;
  const allowed: Record<string, Message<v.GenericSchema<unknown, unknown[]>, unknown>> = sender === 'page'
    ? { ...PAGE_MESSAGES, ...OFFER_MESSAGES }
    : OFFER_MESSAGES;
  const found = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  if (!found) return { ok: false, reason: `a ${sender} may not ask "${name}"` };
  const parsed = v.safeParse(found.arguments, args);
  if (!parsed.success) return { ok: false, reason: `arguments of "${name}" do not fit` };
  return { ok: true, name: name as MessageName, arguments: parsed.output };
}
