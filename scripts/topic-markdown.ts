import type { Blockquote, List, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { withEmergency } from '../core/directory/overdose-steps.ts';
import { parseWith } from '../core/directory/parse.ts';
import { type Block, type Inline, inlinesOf, type Topic, topicSchema } from '../core/directory/topic.ts';

/**
 * Turns a topic's Markdown into the block tree of the app, at build time, so that no markup and no Markdown
 * parser reaches the extension. What the block tree cannot say is refused with file and line.
 *
 * The conventions are written down in data/topics/README.md.
 */

/** The topic's file says something that cannot be built. The message begins with `file:line: `. */
export class TopicFileError extends Error {
  override name = 'TopicFileError';
}

/** Everything the front matter holds; id and language come from the path, blocks from the text. */
const frontMatterSchema = v.omit(topicSchema, ['id', 'lang', 'blocks']);

const TOPIC_PATH = /(?:^|\/)(?<lang>[a-zA-Z-]+)\/(?<id>[a-z0-9-]+)\.md$/;
const FRONT_MATTER = /^---\n(?<front>[\s\S]*?)\n---\n/;
const CITE = /\[\^(\d+)\]/;
const NOTE_TONES = new Map([
  ['Danger:', 'danger'],
  ['Good to know:', 'know'],
] as const);

/** Says no, with the line in the whole file, front matter included. */
type Refuse = (node: Nodes, why: string) => never;

/**
 * Reads one topic.
 * @param text the whole file: YAML front matter between `---` lines, then Markdown
 * @param file its path, ending in `<language>/<id>.md`
 * @throws TopicFileError
 */
export function topicFromMarkdown(text: string, file: string): Topic {
  const { id, lang } = TOPIC_PATH.exec(file)?.groups ?? {};
  if (id === undefined || lang === undefined)
    throw new TopicFileError(`${file}:1: not named <language>/<id>.md`);
  const unixText = text.replaceAll('\r\n', '\n');
  const matter = FRONT_MATTER.exec(unixText);
  const { front } = matter?.groups ?? {};
  if (!matter || front === undefined)
    throw new TopicFileError(`${file}:1: no front matter between --- lines`);

  const linesBefore = matter[0].split('\n').length - 1;
  const refuse: Refuse = (node, why) => {
    throw new TopicFileError(`${file}:${(node.position?.start.line ?? 1) + linesBefore}: ${why}`);
  };
  const tree = fromMarkdown(unixText.slice(matter[0].length));
  const blocks = tree.children.map((node) => blockFrom(node, refuse));

  const topic = parseWith(topicSchema, { ...readFrontMatter(front, file), id, lang, blocks });
  if (!topic.ok) throw new TopicFileError(`${file}:1: ${topic.reason}`);
  checkCitationNumbers(topic.value, file);
  return topic.value;
}

function readFrontMatter(front: string, file: string): v.InferOutput<typeof frontMatterSchema> {
  let value: unknown;
  try {
    value = parseYaml(front);
  } catch (error) {
    throw new TopicFileError(`${file}:1: front matter is not YAML: ${String(error)}`);
  }
  const parsed = parseWith(frontMatterSchema, value);
  if (!parsed.ok) throw new TopicFileError(`${file}:1: ${parsed.reason}`);
  return parsed.value;
}

function blockFrom(node: RootContent, refuse: Refuse): Block {
  if (node.type === 'heading') {
    if (node.depth !== 2) return refuse(node, 'only headings with ## are known');
    return { kind: 'heading', text: onlyText(node, node.children, refuse) };
  }
  if (node.type === 'paragraph') return { kind: 'paragraph', content: inlinesFrom(node.children, refuse) };
  if (node.type === 'list') return listFrom(node, refuse);
  if (node.type === 'blockquote') return noteFrom(node, refuse);
  return refuse(node, `${node.type} is not known in a topic`);
}

function listFrom(list: List, refuse: Refuse): Block {
  const items = list.children.map((item) => {
    const [paragraph, ...more] = item.children;
    if (paragraph?.type !== 'paragraph' || more.length > 0) {
      return refuse(item, 'a list item holds one paragraph and nothing else');
    }
    return inlinesFrom(paragraph.children, refuse);
  });
  return { kind: 'list', ordered: list.ordered === true, items };
}

/** `> **Danger:** …` or `> **Good to know:** …`; the label is dropped, the app says it in the reader's language. */
function noteFrom(quote: Blockquote, refuse: Refuse): Block {
  const [paragraph, ...more] = quote.children;
  if (paragraph?.type !== 'paragraph' || more.length > 0) {
    return refuse(quote, 'a note holds one paragraph and nothing else');
  }
  const [label, ...rest] = paragraph.children;
  const word = label?.type === 'strong' ? onlyText(label, label.children, refuse) : '';
  const tone = [...NOTE_TONES].find(([name]) => name === word)?.[1];
  if (tone === undefined) return refuse(quote, 'a note begins with **Danger:** or **Good to know:**');
  const [first, ...others] = inlinesFrom(rest, refuse);
  if (first?.kind !== 'text') return refuse(quote, 'a note needs words after its label');
  const start = first.text.trimStart();
  return { kind: 'note', tone, content: [...(start ? [{ ...first, text: start }] : []), ...others] };
}

function inlinesFrom(nodes: readonly PhrasingContent[], refuse: Refuse): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return textInlines(node, node.value, refuse);
    if (node.type === 'strong') {
      const parts = withEmergency(onlyText(node, node.children, refuse));
      return parts.map((part) => (part.kind === 'text' ? { kind: 'strong', text: part.text } : part));
    }
    if (node.type === 'link') {
      if (!node.url.startsWith('topic:'))
        return refuse(node, `a link may only lead to topic:…, not ${node.url}`);
      const text = onlyText(node, node.children, refuse);
      return [{ kind: 'topic', topic: node.url.slice('topic:'.length), text }];
    }
    return refuse(node, `${node.type} is not known in a topic`);
  });
}

/** Splits running text at its citations and emergency tokens. */
function textInlines(node: Nodes, value: string, refuse: Refuse): Inline[] {
  // A line break in the source is a space on screen.
  const parts = value.replaceAll(/\s*\n\s*/g, ' ').split(CITE);
  return parts.flatMap((part, index): Inline[] => {
    // A split by a pattern with one group yields text and group in turn.
    if (index % 2 === 1) return [{ kind: 'cite', number: Number(part) }];
    const stray = /https?:|www\.|\[\^|[{}]/i.exec(part.replaceAll('{emergency}', ''));
    return stray ? refuse(node, `stray ${stray[0]} in the text`) : withEmergency(part);
  });
}

function onlyText(node: Nodes, children: readonly PhrasingContent[], refuse: Refuse): string {
  const [child, ...more] = children;
  if (child?.type !== 'text' || more.length > 0) return refuse(node, `a ${node.type} holds plain words only`);
  return child.value.replaceAll(/\s*\n\s*/g, ' ');
}

function checkCitationNumbers(topic: Topic, file: string): void {
  const used = new Set(
    inlinesOf(topic.blocks).flatMap((inline) => (inline.kind === 'cite' ? [inline.number] : [])),
  );
  for (const number of used) {
    if (number > topic.citations.length) throw new TopicFileError(`${file}:1: no citation ${number}`);
  }
  topic.citations.forEach((citation, index) => {
    if (!used.has(index + 1)) {
      throw new TopicFileError(`${file}:1: citation ${index + 1} (${citation.url}) is never used`);
    }
  });
}
