import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENGLISH = join(import.meta.dirname, '../public/_locales/en/messages.json');

export type MessageFile = Record<
  string,
  {
    message: string;
    description?: string;
    /** Named holes: `$NUMBER$` in the message stands for `$1` in `content`. */
    placeholders?: Record<string, { content: string; example?: string }>;
  }
>;

export function readEnglishMessages(): MessageFile {
  return JSON.parse(readFileSync(ENGLISH, 'utf8')) as MessageFile;
}

/** Names of a message's substitutions in the order in which they are passed. */
export function substitutionNames(entry: MessageFile[string]): string[] {
  const names: string[] = [];
  for (const [name, { content }] of Object.entries(entry.placeholders ?? {})) {
    names[Number(content.slice(1)) - 1] = name;
  }
  return names;
}

/** What the browser's own `i18n.getMessage` answers in English: an empty string for an unknown key. */
export function englishMessage(messages: MessageFile, key: string, substitutions: string[] = []): string {
  if (key === '@@bidi_dir') return 'ltr';
  if (key === '@@ui_locale') return 'en';
  const entry = messages[key];
  if (!entry) return '';
  return entry.message.replaceAll(/\$(\w+)\$/g, (_, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return substitutions[Number(content.slice(1)) - 1] ?? '';
  });
}

/** The TypeScript text of platform/message-keys.ts. */
export function messageKeysModule(messages: MessageFile): string {
  const keys = Object.keys(messages);
  const signatures = keys.map((key) => {
    const names = substitutionNames(messages[key] ?? { message: '' });
    return `  ${key}: [${names.map((name) => `${name}: string`).join(', ')}];`;
  });
  const plurals = keys.filter((key) => key.endsWith('_other')).map((key) => key.slice(0, -'_other'.length));
  return [
    '/** Made by scripts/generate-message-keys.ts from public/_locales/en/messages.json. Not to be edited. */',
    '',
    '/** Every message and its substitutions. */',
    `export type MessageArguments = {\n${signatures.join('\n')}\n};`,
    'export type MessageKey = keyof MessageArguments;',
    '',
    '/** Messages with one form for each plural category: `<key>_one`, `<key>_other`. */',
    `export type PluralKey = ${plurals.map((key) => `'${key}'`).join(' | ') || 'never'};`,
    '',
  ].join('\n');
}
