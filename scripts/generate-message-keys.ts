/** Writes platform/message-keys.ts from the English messages, so that a wrong key or substitution is a type error. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageKeysModule, readEnglishMessages } from './english-messages.ts';

const TARGET = join(import.meta.dirname, '../platform/message-keys.ts');
writeFileSync(TARGET, messageKeysModule(readEnglishMessages()));
