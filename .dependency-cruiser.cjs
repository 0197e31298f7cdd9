/** The one-way arrow: model ← stages ← profiles ← extract ← act ← process ← emit ← cli. Stages look back only; no cycles. */
const later = {
  model:
    'messages|schema|ingest|recognise|repair|segment|parse|meaning|reconcile|profiles|act|emit|golden|cli',
  messages: 'ingest|recognise|repair|segment|parse|meaning|reconcile|profiles|act|emit|golden|cli',
  ingest: 'recognise|repair|segment|parse|meaning|reconcile|profiles|act|emit|golden|cli',
  recognise: 'repair|segment|parse|meaning|reconcile|profiles|act|emit|golden|cli',
  repair: 'ingest|recognise|segment|parse|meaning|reconcile|act|emit|golden|cli',
  segment: 'ingest|recognise|parse|meaning|reconcile|ledger|act|emit|golden|cli',
  parse: 'ingest|recognise|meaning|reconcile|ledger|act|emit|golden|cli',
  meaning: 'schema|ingest|recognise|reconcile|ledger|act|emit|golden|cli',
  reconcile: 'schema|ingest|recognise|repair|segment|parse|meaning|ledger|act|emit|golden|cli',
  ledger: 'schema|ingest|recognise|repair|reconcile|act|emit|golden|cli',
  profiles: 'ingest|recognise|repair|segment|parse|meaning|reconcile|act|emit|golden|cli',
  schema: 'messages|ingest|recognise|repair|segment|parse|meaning|reconcile|profiles|act|emit|golden|cli',
  emit: 'schema|ingest|recognise|repair|segment|parse|golden|cli',
  data: 'ingest|recognise|repair|segment|parse|meaning|reconcile|profiles|act|emit|golden|cli',
  act: 'ingest|recognise|emit|golden|cli',
  compare: 'ingest|recognise|repair|segment|parse|meaning|reconcile|profiles|act|emit|golden|cli',
  golden: 'cli',
};
/** Who may call the drivers, and which: an act's structural edits extract it anew. */
const FREE = { golden: '', act: 'process|' };
const pure = '^src/(model|repair|segment|parse|meaning|reconcile|ledger|profiles|act)/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^src/' }, to: {} },
    ...Object.entries(later).map(([stage, targets]) => ({
      name: `${stage}-looks-back-only`,
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: { path: `^src/((${targets})/|${FREE[stage] ?? 'extract|process|'}index\\.ts$)` },
    })),
    {
      name: 'pure-stages-import-no-node',
      severity: 'error',
      from: { path: pure, pathNot: '^src/(profiles/(load|folder)|act/edit-log)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      // A page in a browser renders and speaks too; what puts files on a disk is named `write…`.
      name: 'renderers-and-words-import-no-node',
      severity: 'error',
      from: { path: '^src/(emit|messages)/', pathNot: '^src/emit/(write|act-folder|act-owner|folder-seal)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      // Sentences are data there; who shows them loads the words.
      name: 'pure-stages-load-no-words',
      severity: 'error',
      from: { path: pure },
      to: { path: '^src/messages/', pathNot: '^src/messages/(message|catalogue|schema-fault)\\.ts$' },
    },
    {
      // Declarations are plain data: only what reads files makes schemas of them.
      name: 'arithmetic-and-renderers-load-no-zod',
      severity: 'error',
      from: { path: '^src/(model|messages|reconcile|emit)/' },
      to: { path: '^src/schema/|node_modules/zod/' },
    },
    {
      name: 'stages-do-not-import-the-driver',
      severity: 'error',
      from: { path: '^src/extract\\.ts' },
      to: { path: '^src/(process|emit|cli|golden|ingest|recognise)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
