import type { output as fr } from '../fr/output.ts';
export const output: typeof fr = {
  'output/not-allowed': 'you may not write there; choose another folder with --out',
  'output/read-only': 'the disk is read-only; choose another folder with --out',
  'output/disk-full': 'the disk is full; free some space or choose another folder with --out',
  'output/not-a-folder': 'a file stands where a folder is needed; choose another name with --out',
  'output/not-a-file':
    'something that is not a plain file has that name; move it or choose another folder with --out',
  'output/name-too-long': 'the name is too long; choose a shorter one with --out',
  'output/system-says': ({ answer }) =>
    `the system says ${answer}; check the folder or choose another with --out`,
  'output/cannot-write': ({ path, cause }) => `Cannot write to "${path}": ${cause}. Nothing was written.`,
  'output/stdout': ({ answer }) =>
    `Cannot write to standard output: ${answer === null ? 'the disk is full' : `the system says ${answer}`}. What was printed is incomplete; send it elsewhere.`,
  'output/corrected': ({ folder, files }) =>
    `"${folder}" holds results that were changed since they were written (${files.join(', ')}): they are not replaced. Choose another folder with --out, or add --force to replace them.`,
};
