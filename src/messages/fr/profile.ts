const VERDICTS = { better: 'mieux', same: 'identique', worse: 'moins bien' };
const COUNTED = ['lignes', 'prouvées', 'à vérifier', 'contrôles justes', 'en échec'];

export const profile = {
  'profile/not-valid': ({ path, faults }: { path: string; faults: readonly string[] }) =>
    `Le profil « ${path} » n’est pas valide. ${faults.join(' ')}`,
  'profile/compared': ({
    file,
    verdict,
    before,
    after,
  }: {
    file: string;
    verdict: 'better' | 'same' | 'worse';
    before: readonly number[];
    after: readonly number[];
  }) =>
    `${file} : ${VERDICTS[verdict]} (${COUNTED.map((name, index) => `${name} ${before[index]} → ${after[index]}`).join(', ')}).`,
};
