import { useEffect, useState } from 'preact/hooks';

/** False at first, true once the page has painted: for what is not seen at once and would delay what is. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []); // effects run after the frame
  return painted;
}
