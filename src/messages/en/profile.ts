import type { profile as fr } from '../fr/profile.ts';

const VERDICTS = { better: 'better', same: 'the same', worse: 'worse' };
const COUNTED = ['rows', 'proved', 'doubtful', 'checks passed', 'failed'];

export const profile: typeof fr = {
  'profile/not-valid': ({ path, faults }) => `The profile "${path}" is not valid. ${faults.join(' ')}`,
  'profile/compared': ({ file, verdict, before, after }) =>
    `${file}: ${VERDICTS[verdict]} (${COUNTED.map((name, index) => `${name} ${before[index]} → ${after[index]}`).join(', ')}).`,
};
