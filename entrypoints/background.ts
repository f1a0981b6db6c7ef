import { defineBackground } from 'wxt/utils/define-background';
import { attendToSources, sourceHandlers } from '../platform/background-sources.ts';
import { ensureDirectory } from '../platform/directory-store.ts';
import { DIRECTORY_VERSION } from '../platform/directory-version.ts';
import { answer } from '../platform/messaging.ts';

export default defineBackground(() => {
  answer({ ping: () => 'here', ...sourceHandlers });
  attendToSources();
  void ensureDirectory(DIRECTORY_VERSION);
});
