/** How an act was read. */
export const MODES = {
  /** Characters only, of invented acts. */
  text: 'invented',
  /** The figures called into doubt are read a second time, and rightly. */
  pixels: 'invented',
  /** One in four of those second readings sees what the first saw. */
  blurred: 'invented',
  /** Exact characters (a text layer): an injected error is the act's own. */
  layer: 'invented',
  /** The records of the samples' scans as recognised, with their boxes, confidences and other readings. */
  scan: 'samples',
  /** The same, and what is called into doubt is read a second time. */
  'scan-pixels': 'samples',
  /** The same records as characters only, as another program's text would give them. */
  'scan-text': 'samples',
} as const;
export type Mode = keyof typeof MODES;

/** Whether figures in doubt are read again. */
export function isRead(mode: Mode): boolean {
  return mode === 'pixels' || mode === 'blurred' || mode === 'scan-pixels';
}
