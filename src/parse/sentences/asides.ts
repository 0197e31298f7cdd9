/** Amounts beside what is given: costs, rates, totals, the whole of a share, what is put right. */
import type { Span } from '../../segment/flow.ts';
import type { Amount } from './amounts.ts';
import type { Patterns } from './words.ts';

/** What leads from a phrase to a complement of it. */
const LEAD =
  /(?:,? (?:soit|pour|sur|a|au|avec|contre|de) ?|,? d['’])?(?:(?<!\p{L})(?:une?|l['’]|la|le|les|des|un montant de|un total de) ?)?$/u;
/** A share of something: what it is a share of stands behind. */
const SHARE =
  /(?:\bsoit |\brepresentant |\bcorrespondant a |\bplafonn\p{L}* a |\bdans la limite de |\ba (?:hauteur|concurrence) de )?(?:environ )?\d{1,3}(?:,\d+)? ?%[^€]*?(?:\b(?:du|de|des)\b|\bd['’])[^€,;]*$/u;
/** What is put right, compared or left over: `au lieu de 1 000 €`, `ce qui porte à 1 900 €`. */
const COMPARED =
  /(?:\bau lieu d(?:e |['’])|\bcontre |\bce qui (?:port|represent|fait|donne)|\bportant (?:ainsi )?|\bpour memoire\b|\bapres deduction d)[^€]*$/u;
/** `30 000 € sur une enveloppe de 80 000 €` */
const OUT_OF = /,? ?\bsur (?:une?|l['’]|la|le|les|cette|un total)[ '’]?[^€:,]{0,60}$/u;
/** A bracket that is open before an amount, and its words. */
const BRACKET = /\((?=[^()]*\p{L})[^()]*$/u;
/** With a tax, or without one: a price. */
const TAXED = /(?<!\p{L})(?:HT|TTC|H\.T\.|T\.T\.C\.)(?!\p{L})/u;
/** `sur les 5 000 € demandés` */
const ASKED = /^ ?(?:qui (?:etai|a ete|ont ete)\p{L}* )?(?:demand|sollicit|souhait|escompt)\p{L}*/u;

/** The stretches of a sentence that hold amounts of something else, each with the words that lead to its amount. */
export function asidesIn(
  text: string,
  folded: string,
  amounts: readonly Amount[],
  patterns: Patterns,
): Span[] {
  const asides: Span[] = [];
  let given = 0;
  let rate = false;
  let from = 0;
  for (const amount of amounts) {
    const before = folded.slice(from, amount.start);
    const at = asideAt(before, amount, text, folded, patterns, { given, rate, isOnly: amounts.length === 1 });
    const behind = /^ ?(?:HT|TTC|H\.T\.|T\.T\.C\.)(?!\p{L})/u.exec(text.slice(amount.end))?.[0].length ?? 0;
    from = amount.end + behind;
    rate = amount.isRate;
    if (at === null) given += 1;
    else {
      const lead = LEAD.exec(before.slice(0, at))?.[0].length ?? 0;
      asides.push({
        start: from - behind - (amount.end - amount.start) - (before.length - at) - lead,
        end: from,
      });
    }
  }
  return asides;
}

/** Where in the words before an amount what says that it is not given begins; `null` where it may be given. */
function asideAt(
  before: string,
  amount: Amount,
  text: string,
  folded: string,
  patterns: Patterns,
  { given, rate, isOnly }: { readonly given: number; readonly rate: boolean; readonly isOnly: boolean },
): number | null {
  const after = folded.slice(amount.end);
  const here = before.length;
  if (/\d ?[x×] ?$/u.test(before)) return here;
  if (
    amount.isRate &&
    !/^ ?\/ \p{Lu}/u.test(text.slice(amount.end)) &&
    !/^ ?chacun/u.test(after) &&
    !isLimit(before, patterns)
  )
    return here;
  if (TAXED.test(text.slice(amount.start, amount.end + 5))) return here;
  if (!isOnly && ASKED.test(after)) return here;
  // `(coût de l'action : 6 800 €)` behind what is given: a bracket that says what it holds gives nothing more.
  const bracket = BRACKET.exec(before);
  if (bracket !== null && given > 0) return bracket.index;
  const outOf = OUT_OF.exec(before);
  if (outOf !== null && !patterns.gift.test(outOf[0])) return outOf.index;
  const starts = [SHARE, COMPARED, ...(given > 0 ? [/\bsoit\b[^,;:]*$/u] : [])].flatMap(
    (pattern) => pattern.exec(before)?.index ?? [],
  );
  if (starts.length > 0) return Math.min(...starts);
  const named = namedAside(before, patterns);
  if (named !== null) return named;
  // `60 € par élève, soit un total de 1 440 €`
  if (rate && given === 0 && /\bsoit\b[^,;:]*$/u.test(before)) return null;
  // `Un montant global` is one sum, of however many grants.
  if (/\b(?:tota\p{L}+|globa\p{L}+|ensemble|enveloppe|cumul\p{L}*)\b[^€:]*$/u.test(before))
    return patterns.one.test(
      before.replace(
        /(?:une?|le|la) (?:montant|somme|cout|credit|enveloppe|total) (?:tota|globa|cumul)\p{L}+[^€:]*$/u,
        '',
      ),
    )
      ? null
      : here;
  // `des subventions à hauteur de 900 € pour X`: of one.
  const isSum = patterns.many.test(before) && /\b(?:pour|montant|somme|hauteur)\b[^€]*$/u.test(before);
  return isSum && !/^ (?:à |au |pour (?:l['’]|la |le |\p{Lu}))/u.test(text.slice(amount.end)) ? here : null;
}

/** `une subvention plafonnée à …`, `une aide maximale de …`, `un prix de …` */
function isLimit(before: string, { one, strong }: Patterns): boolean {
  if (new RegExp(`(?<!\\p{L})un ${strong.source} de $`, 'u').test(before)) return true;
  return one.test(before) && /\b(?:plafonn|limit|maxim)\p{L}* (?:a|de) $/u.test(before);
}

/** `d'un coût de …`, and no `subvention d'investissement de …`. */
function namedAside(words: string, { aside, gift }: Patterns): number | null {
  const before = words.replace(/\([^()]*\)/gu, (inside) => ','.repeat(inside.length));
  const found = aside.exec(before);
  if (found === null) return null;
  const ofGift = new RegExp(
    `${gift.source}(?: \\p{L}+)? (?:d(?:e |['’] ?)|a l['’] ?|a la |au |pour l['’] ?)$`,
    'u',
  );
  const isOther =
    !ofGift.test(before.slice(0, found.index)) && !gift.test(before.slice(found.index).replace(/^\S+/u, ''));
  return isOther ? found.index : null;
}
