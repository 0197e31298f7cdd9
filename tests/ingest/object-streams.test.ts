/** What a hostile PDF may state of its objects. */
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../src/ingest/pdf/object-streams.ts';
import { PdfObjects } from '../../src/ingest/pdf/objects.ts';
import { PdfName, type PdfValue } from '../../src/ingest/pdf/syntax.ts';
import { bytesInMemory } from '../../src/ingest/source-bytes.ts';

function table(entries: readonly [string, PdfValue][], bytes = new Uint8Array()): number | null {
  const dict = new Map<string, PdfValue>([['Type', new PdfName('XRef')], ['Size', 1e15], ...entries]);
  return entriesOf({ dict, bytes })?.length ?? null;
}

describe('a cross-reference stream', () => {
  it('gives as many entries as it holds', () => {
    const entries = Uint8Array.of(1, 9, 0, 1, 20, 0);
    expect(
      table(
        [
          ['W', [1, 1, 1]],
          ['Size', 2],
        ],
        entries,
      ),
    ).toBe(2);
  });

  it.each([[1e15], [2_000_000]])('that states %d entries of no bytes is none', (size) => {
    expect(
      table([
        ['W', [0, 0, 0]],
        ['Size', size],
      ]),
    ).toBeNull();
    const halves = [0, size / 2, size, size / 2];
    expect(
      table([
        ['W', [0, 0, 0]],
        ['Index', halves],
      ]),
    ).toBeNull();
  });
});

describe('a cross-reference table', () => {
  it('whose sections lead back to each other is none', () => {
    const section = 'xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 0 >>\n';
    const file = Buffer.from(`${section}startxref\n0\n%%EOF\n`, 'latin1');
    let times = 0;
    const bytes = bytesInMemory(file);
    const counted = { ...bytes, read: (start: number, end: number) => (times++, bytes.read(start, end)) };
    expect(PdfObjects.open(counted)).toBeNull();
    expect(times).toBeLessThan(20);
  });
});
