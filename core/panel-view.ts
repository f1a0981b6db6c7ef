/** Every view of the side panel, and how one is written as a word: `topic:overdose`. */

const PLAIN_VIEWS = [
  'home',
  'overdose',
  'helplines',
  'groups',
  'suits',
  'guide',
  'meetings',
  'kept',
  'sources',
  'settings',
] as const;
const VIEWS_WITH_ID = ['programme', 'topic', 'meeting'] as const;

export type PanelView =
  | { name: (typeof PLAIN_VIEWS)[number] }
  | { name: (typeof VIEWS_WITH_ID)[number]; id: string };

/** The view as one word, e.g. for passing from popup to panel. */
export function writePanelView(view: PanelView): string {
  return 'id' in view ? `${view.name}:${view.id}` : view.name;
}

/** The view a word stands for; null for anything else. */
export function parsePanelView(word: unknown): PanelView | null {
  if (typeof word !== 'string') return null;
  const plain = PLAIN_VIEWS.find((name) => name === word);
  if (plain) return { name: plain };
  const colon = word.indexOf(':');
  const withId = VIEWS_WITH_ID.find((name) => name === word.slice(0, colon));
  const id = word.slice(colon + 1);
  return withId && id !== '' && id.length <= 200 ? { name: withId, id } : null;
}
