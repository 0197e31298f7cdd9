import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { allowCollecting, collect } from '../src/collect.ts';

describe('collect', () => {
  it('leaves the collector alone until it is allowed', async () => {
    const dropped = new WeakRef(new Uint8Array(1_000_000));
    await nextTurn();
    collect();
    expect(dropped.deref()).toBeDefined();
  });

  it('gives back at once what nobody holds, and keeps what somebody does', async () => {
    allowCollecting();
    const kept = new Uint8Array(1_000_000);
    const dropped = new WeakRef(new Uint8Array(1_000_000));
    const held = new WeakRef(kept);
    // A weak reference holds what it points at until the turn that made it ends.
    await nextTurn();
    collect();
    expect(dropped.deref()).toBeUndefined();
    expect(held.deref()).toBe(kept);
  });
});
