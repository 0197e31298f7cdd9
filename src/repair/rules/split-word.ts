import { message } from '../../messages/message.ts';
import { bare, LONGEST_WORD } from '../letters.ts';
import { isFrench } from '../lexicon/french.ts';
import type { Edit, Rule } from '../rule.ts';

/** A part this short is a broken-off letter, not worth the risk, but for the capital that a word begins with. */
const SHORTEST_PART = 2;
const LEAST_AFTER_CAPITAL = 5;
const ENOUGH = 3;
const CAPITAL = /^\p{Lu}$/u;

/** Words cut in two by a space that is not there. */
export const splitWord: Rule = {
  name: 'split-word',
  purpose: message('rule/split-word'),
  because: message('repair/split-word'),
  confidence: 0.95,
  examples: [
    { before: 'les béné ficiaires du RSA', after: 'les bénéficiaires du RSA' },
    { before: 'accom pagnement,', after: 'accompagnement,' },
    { before: 'C onvention type', after: 'Convention type', given: 'Convention Convention Convention' },
  ],
  leftAlone: [
    'en semble',
    'sous location',
    'par tenaire',
    'béné, ficiaires',
    'Béné Ficiaires',
    'i ires',
    'C onvention',
    'A venir',
  ],
  concerns: (word) =>
    CAPITAL.test(word) ||
    (word.length <= LONGEST_WORD && /^[^\p{L}]*\p{L}+$/u.test(word) && !isFrench(bare(word))),
  repair: (words, context, concerned) => {
    const edits: Edit[] = [];
    let next = 0;
    for (const at of concerned) {
      if (at < next || at + 1 >= words.length) continue;
      const joined = join(words[at]!, words[at + 1]!);
      if (joined === null || !(isFrench(joined.whole) || context.attested(joined.whole) >= ENOUGH)) continue;
      edits.push({ at, count: 2, text: joined.text });
      next = at + 2;
    }
    return edits;

    function join(left: string, right: string): { whole: string; text: string } | null {
      if (left.length > 40 || right.length > 40) return null;
      const head = /^([^\p{L}]*)(\p{L}+)$/u.exec(left);
      const tail = /^(\p{Ll}+)([^\p{L}\p{N}]*)$/u.exec(right);
      if (head === null || tail === null) return null;
      const [, , start = ''] = head;
      const [, end = ''] = tail;
      if (CAPITAL.test(start)) {
        const whole = start + end;
        const isTorn = end.length >= LEAST_AFTER_CAPITAL && !isWord(end) && context.attested(whole) >= ENOUGH;
        return isTorn ? { whole, text: left + right } : null;
      }
      if (start.length < SHORTEST_PART || end.length < SHORTEST_PART || start.length + end.length < 6)
        return null;
      if (start.slice(1) !== start.slice(1).toLowerCase()) return null;
      if (isWord(start) || isWord(end)) return null;
      return { whole: start + end, text: left + right };
    }

    function isWord(part: string): boolean {
      return isFrench(part) || context.attested(part) >= ENOUGH;
    }
  },
};
