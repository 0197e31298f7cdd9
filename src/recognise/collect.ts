import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let full: (() => void) | null = null;

/**
 * Has everything collected that nobody needs any more. Left to itself V8 lets the heap grow to several times what lives in
 * it, and the pixels that hang on it with it: over 200 pages this was measured to be half of the memory in use.
 */
export function collect(): void {
  if (full === null) {
    // The function is given to contexts made after the flag is set; there is no other way to it from within a program.
    setFlagsFromString('--expose-gc');
    full = runInNewContext('gc') as () => void;
  }
  full();
}
