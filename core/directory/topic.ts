import * as v from 'valibot';
import { calendarDay, languageTag, topicCitationSchema } from './citation.ts';

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

const line = v.pipe(v.array(inlineSchema), v.minLength(1));
export const blockSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), text: v.string() }),
  v.strictObject({ kind: v.literal('paragraph'), content: line }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(line) }),
  /** A box: `know` is good to know, `danger` is danger to life. */
  v.strictObject({ kind: v.literal('note'), tone: v.picklist(['know', 'danger']), content: line }),
]);
export type Block = v.InferOutput<typeof blockSchema>;

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
