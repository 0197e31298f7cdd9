import { textHash } from '../model/text-hash.ts';

/** Longer texts than this are kept by their beginning and their hash. */
const MOST = 300;

/** What an edit keeps of the text that was read at its place: enough to tell whether the same is read there another time. */
export function seenText(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST - 20)}… ${textHash(text)}`;
}
