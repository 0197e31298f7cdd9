import type { Habits } from '../engine.ts';

/** What Tesseract with its French data reads best, however it was built: measured with it, and true of it alone. */
export const TESSERACT_HABITS: Habits = {
  // 450 dpi was measured best for type of 5 to 6.5 points, at 200 and 300 dpi. Texts are read narrower than printed, as the
  // network's work goes with the width of a line: on the lines of 42 stacks at 300 dpi 0.85 and 0.8 read all but 2 and 3 of
  // 545 as at full width, 0.65 all but 20. At 0.7 four of six graded scans kept their rows fully right, one lost one in a
  // hundred, one two.
  cells: { dpi: 450, narrower: 0.8 },
  // One sampling of a word's pixels may happen upon a misreading that no other gives: `VEUT` for `UEUT` at 450 dpi, four
  // fifths as wide, and at none of eight other scales. Of six scales tried on 737 doubted cells of clean, office, sideways
  // and bilevel scans these two read most right: 600 and 592 (the others 490 to 588, the first reading 449).
  secondLooks: [
    { dpi: 300, narrower: 1 },
    { dpi: 360, narrower: 1 },
  ],
  numbers: [
    { dpi: 450, narrower: 1 },
    { dpi: 600, narrower: 1 },
  ],
  doubt: { word: 0.8, ofMany: 0.9 },
  // Measured on eight prose pages of five typefaces (words missed, CPU): 300 dpi as printed 0.60 % and 100, 250 dpi × 0.8
  // 0.46 % and 70, 200 dpi × 0.75 1.5 % and 60. At 0.7 points are read as commas. Capitals of 24 pixels are those of 11
  // points at 250 dpi.
  prose: { dpi: 250, narrower: 0.8, mostDpi: 450, capital: 24 },
  views: [
    { dpi: 450, narrower: 1, image: 'grey', digits: true },
    { dpi: 600, narrower: 0.9, image: 'soft', digits: true },
    { dpi: 375, narrower: 1, image: 'grey', digits: true },
    { dpi: 450, narrower: 0.9, image: 'hard', digits: true },
    { dpi: 540, narrower: 1, image: 'soft', digits: false },
  ],
  alternative: 0.12,
};
