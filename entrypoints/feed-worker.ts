import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveReadings } from '../platform/reading-place.ts';

/** Firefox only: see platform/reading-place.ts. */
export default defineUnlistedScript({
  include: ['firefox'],
  main: serveReadings,
});
