import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { calendarDay, citationSchema, type TopicCitation } from '../core/directory/citation.ts';
import { type OverdoseSteps, overdoseStepsSchema } from '../core/directory/overdose-steps.ts';
import { parseWith } from '../core/directory/parse.ts';
import { inlinesOf, type Topic } from '../core/directory/topic.ts';
import { topicFromMarkdown } from './topic-markdown.ts';

/** Reads the guide, its overdose steps and the claims they rest on, and refuses what does not hold together. */

/** One checked statement of data/claims.json: what topics and steps may say, and with which reservation. */
export const claimSchema = v.strictObject({
  id: v.string(),
  claim: v.string(),
  /** The reservation that goes with the claim; null where there is none. */
  caveat: v.nullable(v.string()),
  /** `two-source`: independent pages agree. `verified`: one page shows it. */
  status: v.picklist(['two-source', 'verified']),
  citations: v.pipe(v.array(citationSchema), v.minLength(1)),
  checkedOn: calendarDay,
});
export type Claim = v.InferOutput<typeof claimSchema>;

/** A text of the guide contradicts or lacks what it rests on; the message names every fault, one a line. */
export class GuideError extends Error {
  override name = 'GuideError';
}

export type Guide = { topics: Topic[]; overdoseSteps: OverdoseSteps[] };

/**
 * Reads data/topics, data/overdose-steps and data/claims.json. Whether the programmes it cites exist is asked
 * by `citedProgrammesMissingFrom`, once those have been read.
 * @param dataFolder absolute path of data/
 * @throws TopicFileError for a text that cannot be built, GuideError for broken references
 */
export function loadGuide(dataFolder: string): Guide {
  const claims = readClaims(dataFolder);
  const topics = loadTopics(dataFolder);
  const overdoseSteps = filesIn(join(dataFolder, 'overdose-steps'), '.json').map((path) => {
    const steps = parseWith(overdoseStepsSchema, readJson(path));
    if (!steps.ok) throw new GuideError(`${path}: ${steps.reason}`);
    return steps.value;
  });
  const faults = [
    ...topics.flatMap((topic) => topicFaults(topic, topics)),
    ...[...topics, ...overdoseSteps].flatMap((text) => citationFaults(text, claims)),
  ];
  if (faults.length > 0) throw new GuideError(faults.join('\n'));
  return { topics, overdoseSteps };
}

/** The topics of every language, in the order of the guide. */
function loadTopics(dataFolder: string): Topic[] {
  const folder = join(dataFolder, 'topics');
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return languages
    .flatMap(({ name }) => filesIn(join(folder, name), '.md'))
    .map((path) => topicFromMarkdown(readFileSync(path, 'utf8'), path))
    .sort((a, b) => a.lang.localeCompare(b.lang) || a.order - b.order);
}

/** The checked statements by id. */
export function readClaims(dataFolder: string): Map<string, Claim> {
  const claims = parseWith(v.array(claimSchema), readJson(join(dataFolder, 'claims.json')));
  if (!claims.ok) throw new GuideError(`claims.json: ${claims.reason}`);
  return new Map(claims.value.map((claim) => [claim.id, claim]));
}

/** Links that lead nowhere, and a place in the list that is taken twice. */
function topicFaults(topic: Topic, all: readonly Topic[]): string[] {
  const others = all.filter((other) => other.lang === topic.lang && other.id !== topic.id);
  const links = inlinesOf(topic.blocks).flatMap((inline) => (inline.kind === 'topic' ? [inline.topic] : []));
  const lost = [...topic.related, ...links].filter((id) => !others.some((other) => other.id === id));
  return [
    ...lost.map((id) => `topic ${topic.id}: no other topic ${id}`),
    ...others
      .filter((other) => other.order === topic.order)
      .map((other) => `topic ${topic.id}: same order as ${other.id}`),
  ];
}

/** Citations that bear no claim, name one that does not exist or was not read on the page, or come twice. */
function citationFaults(text: Topic | OverdoseSteps, claims: ReadonlyMap<string, Claim>): string[] {
  return text.citations.flatMap((citation: TopicCitation, index) => {
    const again = text.citations.findIndex(({ url }) => url === citation.url) < index;
    const claimIds = citation.claims ?? [];
    const programmes = citation.programmes ?? [];
    const where = `${nameOf(text)}, ${citation.url}`;
    return [
      ...(again ? [`${where}: cited twice`] : []),
      ...(claimIds.length + programmes.length === 0
        ? [`${where}: supports neither claim nor programme`]
        : []),
      ...claimIds.flatMap((id) => {
        const claim = claims.get(id);
        if (!claim) return [`${where}: no claim ${id}`];
        const read = claim.citations.some((source) => source.url === citation.url);
        return read ? [] : [`${where}: not among the citations of claim ${id}`];
      }),
    ];
  });
}

/** One line for each programme that a citation names and the directory lacks; the build refuses if there is one. */
export function citedProgrammesMissingFrom(programmeIds: ReadonlySet<string>, guide: Guide): string[] {
  return [...guide.topics, ...guide.overdoseSteps].flatMap((text) =>
    text.citations
      .flatMap(({ programmes = [] }) => programmes)
      .filter((id) => !programmeIds.has(id))
      .map((id) => `${nameOf(text)}: no programme ${id}`),
  );
}

function nameOf(text: Topic | OverdoseSteps): string {
  return 'id' in text ? `topic ${text.id}` : `overdose steps ${text.lang}`;
}

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending) && name !== 'README.md');
  return names.sort().map((name) => join(folder, name));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
