import * as v from 'valibot';
import { calendarDay, citationSchema, countryCode, languageTag, webAddress } from './citation.ts';
import { FOR_WHOM } from './for-whom.ts';

/** A helpline as it ships: only channels whose own status allows it. */

export const HELPLINE_KINDS = [
  'crisis',
  'treatment-referral',
  'information',
  'family',
  'overdose-spotting',
  'poison-control',
  'health-advice',
  'peer-support',
] as const;

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440));
const weekday = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));

/**
 * When a line answers. `spans` are in minutes after midnight in `zone`, 0 is Sunday; `until` may be below
 * `from`, which means the next day. `unknown` is shown as "hours not stated", never as open.
 */
export const openingHoursSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('always') }),
  v.strictObject({
    kind: v.literal('unknown'),
    /** What is known all the same: "office hours, Monday to Friday". Shown as it stands. */
    note: v.optional(v.string()),
  }),
  v.strictObject({
    kind: v.literal('weekly'),
    /** IANA name, e.g. "Europe/Paris"; the build refuses one that does not exist. */
    zone: v.string(),
    spans: v.pipe(
      v.array(
        v.strictObject({
          days: v.pipe(v.array(weekday), v.minLength(1)),
          from: v.pipe(minuteOfDay, v.maxValue(1439)),
          until: minuteOfDay,
        }),
      ),
      v.minLength(1),
    ),
  }),
]);
export type OpeningHours = v.InferOutput<typeof openingHoursSchema>;

const dialable = v.pipe(v.string(), v.regex(/^\+?[\d\s()-]{2,24}$/, 'not a number one can dial'));
const channelExtras = {
  /** What to know before using it, e.g. "press 2 for Spanish". */
  note: v.optional(v.string()),
  /** Where this channel's hours differ from the line's. */
  hours: v.optional(openingHoursSchema),
};
export const channelSchema = v.variant('type', [
  v.strictObject({ type: v.literal('phone'), value: dialable, ...channelExtras }),
  v.strictObject({ type: v.literal('tty'), value: dialable, ...channelExtras }),
  v.strictObject({ type: v.literal('whatsapp'), value: dialable, ...channelExtras }),
  v.strictObject({
    type: v.literal('sms'),
    value: dialable,
    /** The word to send; null when any word does. */
    keyword: v.optional(v.string()),
    ...channelExtras,
  }),
  v.strictObject({ type: v.literal('chat'), value: webAddress, ...channelExtras }),
  v.strictObject({ type: v.literal('web'), value: webAddress, ...channelExtras }),
  v.strictObject({ type: v.literal('email'), value: v.pipe(v.string(), v.email()), ...channelExtras }),
]);
export type Channel = v.InferOutput<typeof channelSchema>;

export const helplineSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  country: countryCode,
  /** ISO 3166-2 part after the hyphen when the line serves one part of the country only. */
  region: v.optional(v.string()),
  kind: v.picklist(HELPLINE_KINDS),
  /** Who the line is for. */
  forWhom: v.pipe(v.array(v.picklist(FOR_WHOM)), v.minLength(1)),
  /** One line: what it is for, in plain words. */
  purpose: v.string(),
  operator: v.string(),
  channels: v.pipe(v.array(channelSchema), v.minLength(1)),
  hours: openingHoursSchema,
  /** Languages seen in use; empty when the pages name none. */
  languages: v.array(languageTag),
  /** Anything about languages a tag cannot say, e.g. interpreters. */
  languageNote: v.optional(v.string()),
  cost: v.strictObject({
    kind: v.picklist(['free', 'charged', 'unknown']),
    note: v.optional(v.string()),
  }),
  website: v.optional(webAddress),
  citations: v.pipe(v.array(citationSchema), v.minLength(1)),
  checkedOn: calendarDay,
  lang: languageTag,
});
export type Helpline = v.InferOutput<typeof helplineSchema>;
export const helplinesSchema = v.array(helplineSchema);

export const emergencyNumberSchema = v.strictObject({
  country: countryCode,
  /** The number to call for an ambulance: what an overdose needs. The general one where no other was seen. */
  ambulance: dialable,
  /** The general emergency number, where it differs and helps. */
  general: v.optional(dialable),
  note: v.optional(v.string()),
  citations: v.pipe(v.array(citationSchema), v.minLength(1)),
  checkedOn: calendarDay,
});
export type EmergencyNumber = v.InferOutput<typeof emergencyNumberSchema>;
