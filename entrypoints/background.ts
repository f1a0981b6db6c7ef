import { defineBackground } from 'wxt/utils/define-background';
import { qrPath } from '../components/qr-path.ts';
import { attendToSources, sourceHandlers } from '../platform/background-sources.ts';
import { ensureDirectory } from '../platform/directory-store.ts';
import { DIRECTORY_VERSION } from '../platform/directory-version.ts';
import { answer } from '../platform/messaging.ts';
import { offerAnswers } from '../platform/offer-answers.ts';
import { keepOffersRegistered } from '../platform/offer-consent.ts';

export default defineBackground(() => {
  answer({ ping: () => 'here', ...sourceHandlers, ...offerAnswers({ drawCode: qrPath }) });
  attendToSources();
  keepOffersRegistered();
  void ensureDirectory(DIRECTORY_VERSION);
});
