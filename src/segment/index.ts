export { splitActs } from './acts.ts';
export { segmentDocument } from './sections.ts';
