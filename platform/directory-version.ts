declare const __DIRECTORY_VERSION__: string;

/** Version of the packaged directory, filled in by the build (wxt.config.ts). */
export const DIRECTORY_VERSION: string = __DIRECTORY_VERSION__;
