import * as v from 'valibot';
import { calendarDay, citationSchema, languageTag } from './citation.ts';

/** An article of the guide. Its Markdown is turned into these blocks at build time, so no markup reaches the app. */

const textInline = v.strictObject({ kind: v.literal('text'), text: v.string() });
const strongInline = v.strictObject({ kind: v.literal('strong'), text: v.string() });
/** Points at `citations[number - 1]`. */
const citeInline = v.strictObject({
  kind: v.literal('cite'),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
/** A link to another topic of the guide. */
const topicInline = v.strictObject({ kind: v.literal('topic'), topic: v.string(), text: v.string() });
/**
 * The country's emergency number, or "your local emergency number" where none may ship. A noun phrase in
 * the middle of a sentence: "Call {emergency} now".
 */
const emergencyInline = v.strictObject({ kind: v.literal('emergency') });
export const inlineSchema = v.variant('kind', [
  textInline,
  strongInline,
  citeInline,
  topicInline,
  emergencyInline,
]);
export type Inline = v.InferOutput<typeof inlineSchema>;

/** Written in Markdown and in the overdose steps where the emergency number belongs. */
export const EMERGENCY_TOKEN = '{emergency}';

/** Splits a plain string at `{emergency}` into text and emergency inlines; an empty string gives none. */
export function withEmergency(text: string): Inline[] {
  return text.split(EMERGENCY_TOKEN).flatMap((part, index): Inline[] => {
    const before: Inline[] = index > 0 ? [{ kind: 'emergency' }] : [];
    return part === '' ? before : [...before, { kind: 'text', text: part }];
  });
}

const line = v.pipe(v.array(inlineSchema), v.minLength(1));
export const blockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), text: v.string() }),
  v.strictObject({ kind: v.literal('paragraph'), content: line }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(line) }),
  /** A box: `know` is good to know, `danger` is danger to life. */
  v.strictObject({ kind: v.literal('note'), tone: v.picklist(['know', 'danger']), content: line }),
]);
export type Block = v.InferOutput<typeof blockSchema>;

/** A citation of a medical or historical statement, tied to the facts it bears. Numbered from 1 by its place. */
export const topicCitationSchema = v.strictObject({
  ...citationSchema.entries,
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

export const topicSchema = v.strictObject({
  id: v.string(),
  title: v.string(),
  /** One sentence under the title and in lists. */
  summary: v.string(),
  /** Place in the guide's list, from 1. */
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  blocks: v.pipe(v.array(blockSchema), v.minLength(1)),
  /** Words people may search for that the text does not use. */
  keywords: v.array(v.string()),
  /** Ids of topics to read next. */
  related: v.array(v.string()),
  citations: v.pipe(v.array(topicCitationSchema), v.minLength(1)),
  /** Day a clinician read it; null shows "not yet read by a clinician" where it matters. */
  clinicianReadOn: v.nullable(calendarDay),
  /** Overdose, withdrawal, pregnancy and medication texts: the missing reading is said on screen. */
  medical: v.boolean(),
  checkedOn: calendarDay,
  lang: languageTag,
});
export type Topic = v.InferOutput<typeof topicSchema>;

/** Every inline of these blocks in reading order, headings included. */
export function inlinesOf(blocks: readonly Block[]): Inline[] {
  return blocks.flatMap((block): Inline[] => {
    if (block.kind === 'heading') return [{ kind: 'text', text: block.text }];
    return block.kind === 'list' ? block.items.flat() : block.content;
  });
}

/** A line as plain words, for searching and reading aloud: citations left out, the number said in words. */
export function plainWords(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'cite') return '';
      return inline.kind === 'emergency' ? 'your local emergency number' : inline.text;
    })
    .join('');
}

const stepText = v.pipe(
  v.string(),
  v.check(
    (text) => !/[{}]/.test(text.replaceAll(EMERGENCY_TOKEN, '')),
    'a placeholder other than {emergency}',
  ),
);

/** The overdose steps, shown in large type; the same in popup, panel and offer card. */
export const overdoseStepsSchema = v.strictObject({
  /** Read before the steps: when to use them. */
  lead: stepText,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: v.picklist(['wake', 'call', 'naloxone', 'breathe', 'side', 'stay']),
        /** A few words, verb first. May hold `{emergency}`, as `text` may: see `withEmergency`. */
        title: stepText,
        text: stepText,
      }),
    ),
    v.minLength(4),
  ),
  /** Where bodies differ, for the note beneath. */
  differences: stepText,
  citations: v.pipe(v.array(topicCitationSchema), v.minLength(1)),
  clinicianReadOn: v.nullable(calendarDay),
  checkedOn: calendarDay,
  lang: languageTag,
});
export type OverdoseSteps = v.InferOutput<typeof overdoseStepsSchema>;
