/**
 * The two pieces of the web platform the importer needs. Both exist in every browser context and in Node, but
 * only the DOM library declares them, and core is compiled without it.
 */

declare const URL: {
  new (
    address: string,
    base?: string,
  ): {
    readonly protocol: string;
    readonly username: string;
    readonly password: string;
    readonly hostname: string;
    readonly host: string;
    readonly pathname: string;
    readonly search: string;
    readonly href: string;
  };
};
declare const TextDecoder: {
  new (label: string, options: { fatal: boolean }): { decode(bytes: Uint8Array): string };
};

export type ParsedAddress = InstanceType<typeof URL>;

/** Parses an absolute address, or one relative to `base`; null when it is not an address. */
export function parseAddress(address: string, base?: string): ParsedAddress | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** Decodes UTF-8, with or without a byte order mark; null when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
