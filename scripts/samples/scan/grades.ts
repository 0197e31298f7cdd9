import type { Damage } from './degrade.ts';
import type { ScanOptions } from './scan-pdf.ts';

type Grade = Omit<ScanOptions, 'seed' | 'title'>;

const CLEAN: Damage = {
  skew: 0.15,
  blur: 0.5,
  noise: 1.3,
  shading: 0.02,
  speckle: 0,
  paper: 252,
  ink: 22,
  spread: 0,
  shift: 1,
};

/** The grades of a scan: what is measured, and what the samples ship with. */
export const GRADES = {
  /** A desktop scanner used with care. */
  shipped: {
    dpi: 300,
    damage: {
      skew: 0.35,
      blur: 0.7,
      noise: 1.3,
      shading: 0.06,
      speckle: 0.6,
      paper: 247,
      ink: 30,
      spread: 6,
      shift: 4,
    },
    encoding: { kind: 'jpeg', quality: 46 },
  },
  /** The small samples: as light as a scan can be and still be believed. */
  grey: {
    dpi: 300,
    damage: {
      skew: 0.5,
      blur: 0.7,
      noise: 1.2,
      shading: 0.08,
      speckle: 0.5,
      paper: 246,
      ink: 34,
      spread: 6,
      shift: 5,
    },
    encoding: { kind: 'jpeg', quality: 42 },
  },
  color: {
    dpi: 300,
    damage: {
      skew: 0.4,
      blur: 0.7,
      noise: 1,
      shading: 0.06,
      speckle: 0.4,
      paper: 248,
      ink: 30,
      spread: 4,
      shift: 4,
    },
    encoding: { kind: 'jpeg', quality: 42 },
    color: true,
  },
  fax: {
    dpi: 300,
    damage: {
      skew: 0.5,
      blur: 0.6,
      noise: 8,
      shading: 0.05,
      speckle: 1,
      paper: 250,
      ink: 20,
      spread: 6,
      shift: 5,
    },
    encoding: { kind: 'bilevel', threshold: 150 },
  },
  clean: { dpi: 300, damage: CLEAN, encoding: { kind: 'jpeg', quality: 85 } },
  office: {
    dpi: 200,
    damage: {
      skew: 0.3,
      blur: 0.5,
      noise: 3,
      shading: 0.05,
      speckle: 0.5,
      paper: 247,
      ink: 28,
      spread: 6,
      shift: 4,
    },
    encoding: { kind: 'jpeg', quality: 70 },
  },
  rough: {
    dpi: 200,
    damage: {
      skew: 1,
      blur: 0.65,
      noise: 5,
      shading: 0.3,
      speckle: 2,
      paper: 238,
      ink: 38,
      spread: 10,
      shift: 8,
    },
    encoding: { kind: 'jpeg', quality: 45 },
  },
  /** Worse than a clerk would send: there to count misreadings, which better scans hardly have. */
  poor: {
    dpi: 165,
    damage: {
      skew: 1,
      blur: 0.7,
      noise: 6,
      shading: 0.3,
      speckle: 2,
      paper: 236,
      ink: 42,
      spread: 10,
      shift: 8,
    },
    encoding: { kind: 'jpeg', quality: 45 },
  },
  sideways: {
    dpi: 200,
    damage: {
      skew: 0.3,
      blur: 0.5,
      noise: 3,
      shading: 0.05,
      speckle: 0.5,
      paper: 247,
      ink: 28,
      spread: 6,
      shift: 4,
    },
    encoding: { kind: 'jpeg', quality: 70 },
    sideways: true,
  },
  bilevel: {
    dpi: 300,
    damage: {
      skew: 0.3,
      blur: 0.6,
      noise: 9,
      shading: 0.04,
      speckle: 1.5,
      paper: 250,
      ink: 20,
      spread: 8,
      shift: 4,
    },
    encoding: { kind: 'bilevel', threshold: 150 },
  },
} satisfies Record<string, Grade>;

export type GradeName = keyof typeof GRADES;
