import { message } from '../messages/message.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import { wholePage } from '../model/place.ts';

const OVER_BUDGET = 'recognise/page-over-budget';

/** True for what {@link overBudget} makes. */
export function isOverBudget({ code }: Finding): boolean {
  return code === OVER_BUDGET;
}

/** A page whose pixels were refused before anything was allocated for them. */
export function overBudget(page: number, pixels: number, budget: number): Finding {
  return finding('error', message(OVER_BUDGET, { page, pixels, budget }), wholePage(page));
}

/** A page that no decoder could open. */
export function unreadable(page: number, reason: string): Finding {
  return finding('error', message('recognise/page-unreadable', { page, reason }), wholePage(page));
}

/** A page that was read although a decoder complained. */
export function damaged(page: number, reason: string | Message): Finding {
  return finding('warning', message('recognise/page-damaged', { page, reason }), wholePage(page));
}

/** A page whose image was damaged so that nothing of it could be read. */
export function nothingDecoded(page: number): Finding {
  return finding('error', message('recognise/page-unreadable', { page, reason: null }), wholePage(page));
}
