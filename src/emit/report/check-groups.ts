import type { Result, ResultCheck } from '../../model/result.ts';

/** Checks about the same things: one list of parts, and everyone who states what they make. */
export interface CheckGroup {
  readonly checks: readonly ResultCheck[];
  /** Ids of what is added up or counted; empty where a check looks at one record only. */
  readonly parts: readonly string[];
  /** True when every check of the group closes. */
  readonly closes: boolean;
}

/** Kinds that look at something else than amounts, even where they look at the same rows. */
const APART = new Set(['quantities', 'distinct', 'rate']);

/**
 * Gathers the checks: those that add up the same parts belong together (an article, the annex and the report state the
 * same sum), those without parts by their kind and by whether they close. Order is that of the first check of each group.
 */
export function checkGroups(result: Result): CheckGroup[] {
  const groups = new Map<string, ResultCheck[]>();
  for (const check of result.checks) {
    const parts = check.evidence.slice(1);
    const family = APART.has(check.kind) ? `${check.kind} ${check.scope}` : 'amounts';
    const open = check.status === 'pass' ? '' : ' open';
    const key = parts.length > 1 ? `${family} ${parts.join(' ')}` : check.kind + open;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [check]);
    else group.push(check);
  }
  return [...groups.values()].map((checks) => {
    const parts = checks[0]!.evidence.slice(1);
    return {
      checks,
      parts: parts.length > 1 ? parts : [],
      closes: checks.every((check) => check.status === 'pass'),
    };
  });
}
