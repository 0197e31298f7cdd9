/** Figures as people read them, and as result files write them. */
import { message } from '../messages/message.ts';
import { formatCents, formatMilli } from '../model/amount.ts';
import type { Message } from '../model/message.ts';
import type { Unit } from './channel/channel.ts';

/** A figure to be said: an amount with its currency, or a count. */
export function shown(value: number, unit: Unit): Message {
  return unit === 'cents'
    ? message('reconcile/amount', { cents: value })
    : message('reconcile/count', { milli: value });
}

/** As result files write it. */
export function plainNumber(value: number, unit: Unit): string {
  return unit === 'cents' ? formatCents(value) : formatMilli(value);
}
