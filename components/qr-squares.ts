/** The encoder, which is loaded when first wanted: a square of modules, true where dark. */
export type Encode = (
  content: string,
  options: { ecc: 'M'; border: number },
) => {
  size: number;
  data: boolean[][];
};

/** A QR code as one SVG path of unit squares, with the quiet zone of four modules that readers need. */
export function qrSquares(encode: Encode, content: string): { size: number; path: string } {
  const { size, data } = encode(content, { ecc: 'M', border: 4 });
  const squares = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: squares.join('') };
}
