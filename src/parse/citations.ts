/** The texts and acts that the act rests on (`Vu …`), and those that its articles cite with a date. */
import type { CitationRecord } from '../model/records.ts';
import { fold } from '../model/text-fold.ts';
import { findAll, flowOf, foldedAt, placeAt, textAt, wholeOf } from '../segment/flow.ts';
import type { Block } from './blocks.ts';
import { findDates, firstDate } from './date.ts';

/** Kinds by the words a citation opens with; the first that stands nearest to its beginning wins. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['délibération', /\bdeliberation/u],
  ['code', /\bcode\b/u],
  ['loi', /\bloi\b/u],
  ['ordonnance', /\bordonnance/u],
  ['décret', /\bdecret/u],
  ['arrêté', /\barrete\b/u],
  ['circulaire', /\bcirculaire/u],
  ['instruction', /\binstruction/u],
  ['directive', /\bdirective/u],
  ['constitution', /\bconstitution\b/u],
  ['règlement', /\breglement/u],
  ['convention', /\bconvention/u],
  ['contrat', /\bcontrat/u],
  ['rapport', /\brapport/u],
  ['avis', /\bavis\b/u],
  ['budget', /\bbudget/u],
  ['statuts', /\bstatuts/u],
  ['décision', /\bdecision/u],
  ['demande', /\bdemande/u],
  ['schéma', /\bschema/u],
  ['plan', /\bplan\b/u],
  ['proposition', /\bproposition/u],
];
const NUMBER =
  /(?<![\p{L}])(?:n ?[°*]{1,2}|n ?o(?![\p{L}])|numero|(?<=(?:rapport|deliberation|arrete|decision) )(?=[a-z]{0,5}\d[\p{L}\d]*[-_/]))\.? ?((?:[a-z]{1,5}[ .-]?)?\d[\p{L}\d]*(?:[./_-][\p{L}\d]+)*)/u;
/** `adopté par la Commission permanente du 12 juin 2023`: an act cited inside an article. */
const ADOPTED =
  /\b(?:adopte\w*|approuve\w*|vote\w*|fixe\w*|valide\w*|arrete\w*) (?:par|lors de|en) (?:la |le |l'|une? )?(?:deliberation (?:de |du )?(?:la |l')?)?((?:commission|conseil|bureau|comite|assemblee)[^.;:€]{0,80}?) (?:du|en date du|le|reunie? le) /u;

/** Reads the citations of the act's blocks, in reading order. */
export function parseCitations(blocks: readonly Block[], exact: ReadonlySet<number>): CitationRecord[] {
  return blocks.flatMap((block) => {
    const flow = flowOf(block.lines, exact);
    if (block.kind === 'article') return citedIn(flow);
    if (block.kind !== 'citation') return [];
    const opening = /^[^\p{L}\d]*[Vv][UuûùÛÙ](?:[EeSs]{1,2})?\s*[:,]?\s*/u.exec(flow.text)?.[0].length ?? 0;
    const text = textAt(flow, { start: opening, end: flow.text.length }).replace(/[\s;.,]+$/u, '');
    const folded = fold(text);
    const number = NUMBER.exec(folded);
    const numberAt = number === null ? null : folded.indexOf(number[1]!, number.index);
    return [
      {
        key: '',
        kind: kindOf(folded),
        number: numberAt === null ? null : asPrinted(text, number![1]!),
        date: firstDate(folded),
        text,
        source: placeAt(flow, wholeOf(flow)),
      },
    ];
  });
}

function kindOf(folded: string): string {
  const found = KINDS.map(([kind, pattern]) => ({ kind, at: folded.search(pattern) })).filter(
    ({ at }) => at >= 0,
  );
  found.sort((a, b) => a.at - b.at);
  return found[0]?.kind ?? 'autre';
}

/** The number with the case it is printed in: folding keeps its digits and marks. */
function asPrinted(text: string, folded: string): string {
  const at = text.toLowerCase().indexOf(folded);
  return at < 0 ? folded.toUpperCase() : text.slice(at, at + folded.length);
}

function citedIn(flow: ReturnType<typeof flowOf>): CitationRecord[] {
  return findAll(flow, ADOPTED).flatMap((match) => {
    const after = { start: match.end, end: Math.min(flow.text.length, match.end + 24) };
    const date = findDates(foldedAt(flow, after))[0];
    if (date === undefined || date.start > 3 || date.iso === null) return [];
    const words = flow.text
      .slice(match.end)
      .split(' ')
      .slice(0, 3)
      .join(' ')
      .replace(/[.,;)]+$/u, '');
    const span = { start: match.spans[0]!.start, end: match.end + words.length };
    return [
      {
        key: '',
        kind: 'délibération',
        number: null,
        date: date.iso,
        text: textAt(flow, span),
        source: placeAt(flow, span),
      },
    ];
  });
}
