import { englishMessage, readEnglishMessages } from './english-messages.ts';

const messages = readEnglishMessages();

/** As much of a browser as the interface's words need, speaking English: for drawing pages while building. */
const browser = {
  i18n: {
    getMessage: (key: string, substitutions?: string | string[]) =>
      englishMessage(messages, key, [substitutions ?? []].flat()),
    getUILanguage: () => 'en',
  },
};

// The package it stands in for has a default export.
export { browser as default };
