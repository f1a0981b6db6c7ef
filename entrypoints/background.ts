import { defineBackground } from 'wxt/utils/define-background';
import { ensureDirectory } from '../platform/directory-store.ts';
import { DIRECTORY_VERSION } from '../platform/directory-version.ts';
import { answer } from '../platform/messaging.ts';

export default defineBackground(() => {
  answer({ ping: () => 'here' });
  void ensureDirectory(DIRECTORY_VERSION);
});
