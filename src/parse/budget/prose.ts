/** Budget lines named in sentences: `chapitre 65, article 6574, fonction 33`, `ligne de crédit 4021, nature 65748`. */
import type { BudgetLineRecord } from '../../model/records.ts';
import { findAll, placeAt, textAt, type Flow, type FlowMatch, type Span } from '../../segment/flow.ts';
import { mainAmount } from '../stated-amount.ts';

const ITEM =
  /\b(chapitres?|natures?|articles?|comptes?|fonctions?|sous-fonctions?|rubriques?|programmes?|operations?|lignes?(?: de credits?| budgetaires?)?|enveloppes?|imputations?|codes?) ?(?:(?:budgetaires?|comptables?) )?(?:n ?[°o] ?|: ?)?((?:[a-z]{1,4}[ -]?)?\d{2,8}(?:[./-][\p{L}\d]{1,8}){0,3})(?![\p{L}\d])/u;
const CONTEXT = /\b(?:imput|inscri|prelev|budget|credits?|depenses?|ligne)/u;
/** Parts of one line stand this close together. */
const GAP = 40;

type Kind = 'chapter' | 'nature' | 'function' | 'code';

function kindOf(word: string, code: string): Kind | null {
  if (word.startsWith('chapitre')) return 'chapter';
  if (/^(?:fonction|sous-fonction|rubrique)/u.test(word)) return 'function';
  if (/^(?:nature|compte|imputation)/u.test(word)) return 'nature';
  // `article 6574` is an account, `article 12` an article.
  if (word.startsWith('article')) return /^\d{3,}/u.test(code) ? 'nature' : null;
  return /\d{3,}/u.test(code) || /^ligne|^enveloppe|^code/u.test(word) ? 'code' : null;
}

interface Item {
  readonly kind: Kind;
  readonly code: string;
  readonly span: FlowMatch;
}

/** Reads the budget lines that a flow's sentences name. */
export function readProseBudget(
  flow: Flow,
  part: BudgetLineRecord['part'],
): Omit<BudgetLineRecord, 'id' | 'key'>[] {
  const items = findAll(flow, ITEM).flatMap((span): Item[] => {
    const code = textAt(flow, span.spans[1]!);
    const kind = kindOf(span.groups[0]!, code);
    return kind === null ? [] : [{ kind, code, span }];
  });
  return groups(flow, items).flatMap((group) => {
    const sentence = sentenceAround(flow, group[0]!.span.start, group.at(-1)!.span.end);
    const context = flow.text.slice(sentence.start, sentence.end);
    if (
      !group.some((item) => item.kind === 'nature' || item.kind === 'chapter') ||
      !CONTEXT.test(context.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    )
      return [];
    const span = { start: group[0]!.span.start, end: group.at(-1)!.span.end };
    const of = (kind: Kind): string[] => group.filter((item) => item.kind === kind).map((item) => item.code);
    return [
      {
        part,
        code: of('code')[0] ?? null,
        account: [...of('chapter'), ...of('nature'), ...of('function')].join('/') || null,
        label: textAt(flow, span),
        authorised: null,
        available: null,
        proposed: mainAmount(flow, sentence)?.figure ?? null,
        balance: null,
        source: placeAt(flow, span),
      },
    ];
  });
}

/** Items next to each other are one line; a second chapter or code opens another. */
function groups(flow: Flow, items: readonly Item[]): Item[][] {
  const found: Item[][] = [];
  for (const item of items) {
    const open = found.at(-1);
    const last = open?.at(-1);
    const near =
      last !== undefined &&
      item.span.start - last.span.end <= GAP &&
      !/[.;]\s/u.test(flow.text.slice(last.span.end, item.span.start));
    if (open !== undefined && near && !open.some((other) => other.kind === item.kind)) open.push(item);
    else found.push([item]);
  }
  return found;
}

function sentenceAround(flow: Flow, start: number, end: number): Span {
  const before = flow.text.slice(0, start);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(': ')) + 1;
  const stop = flow.text.slice(end).search(/[.;](?:\s|$)/u);
  return { start: from, end: stop < 0 ? flow.text.length : end + stop };
}
