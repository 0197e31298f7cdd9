import type { SourcePage } from '../ingest/source.ts';
import type { Turn } from './prepare/turn.ts';
import type { Session } from './session.ts';

type Asked = Pick<Session, 'options'>;

/** The clockwise turn that makes a page as displayed upright, where a person said how it lies. */
export function knownTurn({ options }: Asked, { number, rotation }: SourcePage): Turn | undefined {
  const upright = options.turns?.get(number);
  return upright === undefined ? undefined : (((upright - rotation + 360) % 360) as Turn);
}

/** What a person said of a page's turn, as a part of a key; empty where nothing was said. */
export function turnKey({ options }: Asked, number: number): string {
  const upright = options.turns?.get(number);
  return upright === undefined ? '' : ` turned ${upright}`;
}
