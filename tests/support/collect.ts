import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let full: (() => void) | null = null;

/** Has everything collected that nobody needs any more, so that what is kept can be told. */
export function collect(): void {
  if (full === null) {
    // The function is given to contexts made after the flag is set; there is no other way to it from within a program.
    setFlagsFromString('--expose-gc');
    full = runInNewContext('gc') as () => void;
  }
  full();
}
