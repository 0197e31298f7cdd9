import { expect, it } from 'vitest';
import { recordDocument, replayDocument } from '../../src/data/recording.ts';
import type { Document, Table } from '../../src/model/document.ts';
import type { Box } from '../../src/model/geometry.ts';
import { edgesOf } from '../../src/recognise/layer/edges.ts';

const box = (x0: number, y0: number, x1: number, y1: number): Box => ({ x0, y0, x1, y1 });

it('joins what is drawn cell by cell, takes the sides of fills, and leaves what belongs to a grid or underlines a word', () => {
  const rules = [
    box(50, 100, 150, 100.5),
    box(151, 100, 250, 100.5),
    box(50, 200, 90, 200.5),
    box(60, 310, 200, 310.5),
  ];
  const fills = [box(50, 120, 150, 140), box(150, 120, 250, 140), box(50, 160, 250, 163)];
  const grid = { box: box(50, 300, 250, 340) } as Table;
  expect(edgesOf(rules, fills, [grid])).toEqual([
    { x0: 50, x1: 250, y: 100.3 },
    { x0: 50, x1: 250, y: 120 },
    { x0: 50, x1: 250, y: 140 },
  ]);
});

it('are kept with the page', () => {
  const page = {
    number: 1,
    width: 595,
    height: 842,
    rotation: 0,
    origin: 'text-layer',
    confidence: null,
    edges: [{ x0: 50.1, x1: 250, y: 100.3 }],
    lines: [],
    tables: [],
  } as const;
  const document: Document = { pages: [page] };
  expect(replayDocument(recordDocument(document))).toEqual(document);
});
