import * as v from 'valibot';

/** Where a fact was read. "Source" is kept for where meetings come from; see the glossary. */

const CALENDAR_DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A calendar day, `YYYY-MM-DD`. */
export const calendarDay = v.pipe(v.string(), v.regex(CALENDAR_DAY, 'not a day written YYYY-MM-DD'));

/** An absolute http(s) address without a user part. */
export const webAddress = v.pipe(
  v.string(),
  v.regex(/^https?:\/\/[^\s@/?#]+(?:[/?#]\S*)?$/i, 'not a safe web address'),
);

export const citationSchema = v.strictObject({
  url: webAddress,
  /** Who stands behind the page: "IARC/WHO", "HRSA", "encyclopaedia copy". */
  publisher: v.optional(v.string()),
  /** What the page said, in the checker's words. */
  saw: v.optional(v.string()),
});
export type Citation = v.InferOutput<typeof citationSchema>;

/** ISO 3166-1 alpha-2. */
export const countryCode = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'not a two-letter country code'));
/** A country, or INT for a thing that belongs to no single country. */
export const countryOrInternational = v.union([countryCode, v.literal('INT')]);
/** BCP 47 tag of a language. */
export const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'not a language tag'),
);

/** A citation of a medical or historical statement, tied to the facts it bears. Numbered from 1 by its place. */
export const topicCitationSchema = v.strictObject({
  url: webAddress,
  publisher: v.string(),
  saw: v.string(),
  /** Ids in data/claims.json that this page supports. */
  claims: v.optional(v.array(v.string())),
  /** Ids of programmes described by this page. */
  programmes: v.optional(v.array(v.string())),
  /** Said beside the source when it is weak: "a copy, the original was not seen". */
  caution: v.optional(v.string()),
});
export type TopicCitation = v.InferOutput<typeof topicCitationSchema>;
