export { repairDocument, type RepairedDocument } from './repair-document.ts';
export { settleRecords } from './settle/index.ts';
