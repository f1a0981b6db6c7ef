import * as v from 'valibot';
import { countryOrInternational, languageTag, webAddress } from './citation.ts';
import { FOR_WHOM } from './for-whom.ts';
import { HELPLINE_KINDS, type Helpline, helplineSchema, openingHoursSchema } from './helpline.ts';
import {
  attestation,
  type HeldPart,
  isAttested,
  reviewEntries,
  type Shipping,
  shipIfValid,
  shippedCitations,
} from './record.ts';

/** A line as it was reviewed, in data/helplines/: everything known about it, and whether it may ship. */

/**
 * Kinds that are in data/ so that nobody adds them again, and never ship as a helpline: an emergency number
 * ships from data/emergency.json; a fellowship's office, a closed or halted service and the police are no help.
 */
const NOT_A_HELPLINE = [
  'emergency',
  'fellowship',
  'fellowship-office',
  'counselling',
  'closed-service',
  'superseded',
  'halted',
  'law-enforcement',
  'directory',
  'gap',
] as const;

export const HELPLINE_VERDICTS = ['yes', 'yes-with-hours', 'after-live-check', 'website-only', 'no'] as const;

const hoursRecordSchema = v.strictObject({
  /** What the pages say, in words; null where nothing was seen. */
  said: v.nullable(v.string()),
  status: attestation,
  open: openingHoursSchema,
});

export const channelRecordSchema = v.strictObject({
  type: v.picklist(['phone', 'tty', 'whatsapp', 'sms', 'chat', 'web', 'email']),
  /** Null for a channel that was mentioned without its number. */
  value: v.nullable(v.string()),
  status: attestation,
  keyword: v.optional(v.string()),
  /** Shown to the person beside the channel. */
  note: v.optional(v.string()),
  hours: v.optional(openingHoursSchema),
  /** Why it does not ship although a page shows it. */
  hold: v.optional(v.string()),
  /** For the reviewer: where it was seen. Never shown. */
  seen: v.optional(v.string()),
  toCheck: v.optional(v.string()),
});
export type ChannelRecord = v.InferOutput<typeof channelRecordSchema>;

export const helplineRecordSchema = v.strictObject({
  ...reviewEntries,
  name: v.string(),
  /** EU stands for all its members, INT for no single country: neither ships as a helpline. */
  country: countryOrInternational,
  region: v.optional(v.string()),
  kind: v.picklist([...HELPLINE_KINDS, ...NOT_A_HELPLINE]),
  ship: v.picklist(HELPLINE_VERDICTS),
  forWhom: v.optional(v.array(v.picklist(FOR_WHOM))),
  purpose: v.optional(v.string()),
  /** Who it is for, as the review found it. `purpose` and `forWhom` are drawn from it. */
  audience: v.nullable(v.string()),
  operator: v.nullable(v.string()),
  channels: v.array(channelRecordSchema),
  hours: hoursRecordSchema,
  languages: v.array(languageTag),
  languageNote: v.optional(v.string()),
  cost: helplineSchema.entries.cost,
  website: v.optional(v.strictObject({ url: webAddress, status: attestation })),
});
export type HelplineRecord = v.InferOutput<typeof helplineRecordSchema>;

/** True where the review lets the line ship at all. */
export function mayShip(record: HelplineRecord): boolean {
  return record.ship === 'yes' || record.ship === 'yes-with-hours';
}

/**
 * The rule of the facts: a number ships only if its row says so and that very channel was seen on a page.
 * Hours that nobody saw become "unknown", never "open"; a website that nobody saw is left out.
 */
export function shipHelpline(record: HelplineRecord): Shipping<Helpline> {
  const reasons = heldReasons(record);
  if (reasons.length > 0) return { outcome: 'held', reasons };
  const { website, hours } = record;
  return shipIfValid(helplineSchema, {
    id: record.id,
    name: record.name,
    country: record.country,
    ...optional('region', record.region),
    kind: record.kind,
    forWhom: record.forWhom,
    purpose: record.purpose,
    operator: record.operator,
    channels: record.channels.filter(channelShips).map(toChannel),
    hours: isAttested(hours.status) ? hours.open : { kind: 'unknown' },
    languages: record.languages,
    ...optional('languageNote', record.languageNote),
    cost: record.cost,
    ...optional('website', website && isAttested(website.status) ? website.url : undefined),
    citations: shippedCitations(record.citations),
    checkedOn: record.checkedOn,
    lang: record.lang,
  });
}

/** Channels that stay behind, of lines that ship as well as of those that do not. */
export function heldChannels(record: HelplineRecord): HeldPart[] {
  return record.channels
    .filter((channel) => !channelShips(channel))
    .map((channel) => ({
      part: `${channel.type} ${channel.value ?? '(number not seen)'}`,
      reason: channel.hold ?? 'no page that was read shows it',
      ...optional('toCheck', channel.toCheck),
    }));
}

function heldReasons(record: HelplineRecord): string[] {
  const reasons: string[] = [];
  if (record.kind === 'emergency') reasons.push('an emergency number ships from data/emergency.json');
  else if (NOT_A_HELPLINE.some((kind) => kind === record.kind)) reasons.push(`no helpline: ${record.kind}`);
  if (!mayShip(record)) reasons.push(`the review says "${record.ship}"`);
  if (!record.channels.some(channelShips)) reasons.push('no channel was seen on a page');
  return reasons;
}

function channelShips(channel: ChannelRecord): boolean {
  return channel.value !== null && channel.hold === undefined && isAttested(channel.status);
}

function toChannel(channel: ChannelRecord): unknown {
  const { type, value, keyword, note, hours } = channel;
  return {
    type,
    value,
    ...optional('keyword', keyword),
    ...optional('note', note),
    ...optional('hours', hours),
  };
}

function optional<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };
}
