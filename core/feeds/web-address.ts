/**
 * The web platform's address parser. It exists in every browser context and in Node, but only the DOM library
 * declares it, and core is compiled without that; declared here alone, so that it hides the full one nowhere else.
 */
declare const URL: {
  new (
    address: string,
    base?: string,
  ): {
    readonly protocol: string;
    readonly username: string;
    readonly password: string;
    /** Lower case, punycode; IPv4 as four decimal parts, IPv6 in brackets. */
    readonly hostname: string;
    /** The hostname with its port. */
    readonly host: string;
    readonly pathname: string;
    readonly href: string;
  };
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
