import * as v from 'valibot';
import { calendarDay, citationSchema, countryOrInternational, languageTag, webAddress } from './citation.ts';

/** A kind of group: NA, SMART, Recovery Dharma. Its weekly gatherings are meetings. */

export const APPROACHES = [
  'twelve-step',
  'secular-cognitive',
  'secular',
  'meditation',
  'faith',
  'culture',
  'medication-friendly',
  'harm-reduction',
  'family',
  'activity',
  'housing',
  'many-pathways',
  'abstinence',
] as const;
export type Approach = (typeof APPROACHES)[number];

export const MODES = ['in-person', 'online', 'phone', 'residential', 'messages'] as const;
export type Mode = (typeof MODES)[number];

export const PEOPLE = ['women', 'men', 'young', 'parents', 'bereaved', 'lgbtq', 'family', 'anyone'] as const;

export const programmeSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** Short form people use: "NA". */
  shortName: v.optional(v.string()),
  /** One line of what it is. */
  oneLine: v.string(),
  /** What to expect when one comes, two or three sentences. */
  expect: v.string(),
  approaches: v.pipe(v.array(v.picklist(APPROACHES)), v.minLength(1)),
  sponsor: v.strictObject({
    answer: v.picklist(['yes', 'no', 'optional', 'unknown']),
    note: v.optional(v.string()),
  }),
  spiritual: v.strictObject({
    answer: v.picklist(['none', 'optional', 'spiritual', 'religious', 'unknown']),
    note: v.optional(v.string()),
  }),
  medication: v.strictObject({
    /** `welcome`: says itself that medication is fine. `mixed`: differs by meeting. */
    answer: v.picklist(['welcome', 'mixed', 'ask', 'not-applicable']),
    note: v.string(),
  }),
  cost: v.strictObject({
    kind: v.picklist(['free', 'charged', 'unknown']),
    note: v.optional(v.string()),
  }),
  modes: v.pipe(
    v.array(v.strictObject({ mode: v.picklist(MODES), note: v.optional(v.string()) })),
    v.minLength(1),
  ),
  /** Languages seen in use; empty when no page named one. */
  languages: v.array(languageTag),
  /** Anything about languages a tag cannot say: "many". */
  languageNote: v.optional(v.string()),
  countries: v.pipe(v.array(countryOrInternational), v.minLength(1)),
  countriesNote: v.optional(v.string()),
  people: v.pipe(v.array(v.picklist(PEOPLE)), v.minLength(1)),
  /**
   * The problem it was made for, where that is not any drug: one for alcohol is a poor first answer to a
   * person with an opioid problem. Absent: any drug.
   */
  focus: v.optional(v.picklist(['opioids', 'alcohol', 'other-drug'])),
  /** Who it is for, in words. */
  audience: v.string(),
  /** Only links whose fact says `shipLink: yes`. Absent: `lookFor` says how to find it. */
  links: v.strictObject({
    home: v.optional(webAddress),
    /** Official search for meetings; `{place}` is filled with what the person typed, where the site allows. */
    meetings: v.optional(webAddress),
    online: v.optional(webAddress),
  }),
  lookFor: v.optional(v.string()),
  /** Id of the wider programme this belongs to, e.g. "na" for NA Ireland. */
  partOf: v.optional(v.string()),
  citations: v.pipe(v.array(citationSchema), v.minLength(1)),
  checkedOn: calendarDay,
  lang: languageTag,
});
export type Programme = v.InferOutput<typeof programmeSchema>;
