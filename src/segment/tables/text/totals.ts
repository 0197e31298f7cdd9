/** Which rows a printed total closes, told from where it stands and never from its value. */
import type { TotalScope } from '../../../model/records.ts';
import { anchorLine } from './anchors.ts';
import type { Draft, RowDraft, TotalDraft } from './drafts.ts';
import { operationKeyOf } from './groups.ts';
import type { Profile } from '../../../profiles/contract.ts';
import { wordKey } from '../../../model/text-fold.ts';

/** What layout says of a total. */
export interface PlacedTotal {
  readonly draft: TotalDraft;
  readonly scope: TotalScope;
  readonly themeCode: string | null;
  readonly operationCode: string | null;
  /** `null` where layout does not say. */
  readonly covers: readonly RowDraft[] | null;
}

/** Labels that close the whole act or table. */
const WHOLE = /\b(?:general|grand total|ensemble|cumul)\b/u;

/** Gives each total its level and rows. */
export function placeTotals(drafts: readonly Draft[], profile: Profile): PlacedTotal[] {
  const rows = drafts.filter((draft): draft is RowDraft => draft.kind === 'row');
  const themed = new Set(rows.map((row) => row.theme?.code ?? null)).size > 1;
  const grouped = rows.some((row) => row.operation !== null);
  const placed: (PlacedTotal | { readonly orphan: TotalDraft })[] = [];
  let open: RowDraft[] = [];
  const closedThemes = new Set<string>();
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind === 'row') open.push(draft);
    if (draft.kind !== 'total') continue;
    const before = drafts.slice(0, index).findLast((other): other is RowDraft => other.kind === 'row');
    const after = drafts.slice(index + 1).find((other): other is RowDraft => other.kind === 'row');
    const named = namedTotal(draft, rows, profile);
    if (named !== null) {
      placed.push(named);
      if (named.scope === 'operation') open = [];
      if (named.scope === 'theme' && named.themeCode !== null) closedThemes.add(named.themeCode);
      continue;
    }
    const labelled = draft.line.totalLabel !== null;
    if (labelled && WHOLE.test(wordKey(draft.line.text))) {
      placed.push({ draft, scope: 'document', themeCode: null, operationCode: null, covers: rows });
      continue;
    }
    if (!grouped) {
      placed.push(plainTotal(draft, open, rows, after === undefined));
      open = [];
      continue;
    }
    const boundary =
      before !== undefined && (after === undefined || operationKeyOf(before) !== operationKeyOf(after));
    const theme = before?.theme?.code ?? null;
    const themeEnds = boundary && (after === undefined || theme !== (after.theme?.code ?? null));
    if (open.length > 0 && (boundary || labelled)) {
      placed.push({
        draft,
        scope: boundary ? 'operation' : 'group',
        themeCode: theme,
        operationCode: before?.operation?.code ?? null,
        covers: open,
      });
      open = [];
    } else if (open.length === 0 && themeEnds && theme !== null && !closedThemes.has(theme) && themed) {
      closedThemes.add(theme);
      placed.push(themeTotal(draft, theme, rows));
    } else placed.push({ orphan: draft });
  }
  return placed.map((total) => ('orphan' in total ? adopt(total.orphan, rows, closedThemes) : total));
}

/** `Total de l'axe A`, `Total opération 3`: the label names its group. */
function namedTotal(draft: TotalDraft, rows: readonly RowDraft[], profile: Profile): PlacedTotal | null {
  if (draft.line.totalLabel === null) return null;
  const { theme, operation } = anchorLine(draft.line.line, profile);
  if (operation !== null) {
    const inTheme =
      theme?.code ?? rows.find((row) => row.operation?.code === operation.code)?.theme?.code ?? null;
    const covers = rows.filter(
      (row) => row.operation?.code === operation.code && (row.theme?.code ?? null) === inTheme,
    );
    return { draft, scope: 'operation', themeCode: inTheme, operationCode: operation.code, covers };
  }
  return theme === null ? null : themeTotal(draft, theme.code, rows);
}

function themeTotal(draft: TotalDraft, code: string, rows: readonly RowDraft[]): PlacedTotal {
  const covers = rows.filter((row) => row.theme?.code === code);
  return { draft, scope: 'theme', themeCode: code, operationCode: null, covers };
}

/** In a table without groups: what stands since the last total, or all of it. */
function plainTotal(
  draft: TotalDraft,
  open: readonly RowDraft[],
  rows: readonly RowDraft[],
  last: boolean,
): PlacedTotal {
  const whole = open.length === rows.length || (last && open.length === 0);
  return {
    draft,
    scope: whole ? 'table' : 'group',
    themeCode: null,
    operationCode: null,
    covers: whole ? rows : open.length > 0 ? open : null,
  };
}

/**
 * A total without a label that stands where nothing ends was moved on its page by recognition: it is given to the first
 * theme that ends on that page and has no total of its own.
 */
function adopt(draft: TotalDraft, rows: readonly RowDraft[], closed: Set<string>): PlacedTotal {
  const last = new Map<string, RowDraft>();
  for (const row of rows) if (row.theme !== null) last.set(row.theme.code, row);
  for (const [code, row] of last) {
    if (row.page !== draft.page || closed.has(code)) continue;
    closed.add(code);
    return themeTotal(draft, code, rows);
  }
  return { draft, scope: 'table', themeCode: null, operationCode: null, covers: null };
}
