export { repairDocument } from './repair-document.ts';
export { settleRecords } from './settle/index.ts';
