import type { Explainer, Gap } from './contract.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import { areSeveral, gapSize, sourcesOf } from './gap-words.ts';

/** An operation that other parts announce and the table lacks, with its whole amount. */
export const missingOperation: Explainer = (gap) => {
  const { about, words, constraints, slack } = gap;
  if (slack === null || about.parts.length > 0) return null;
  const [amount, stated, sources] = [gapSize(gap), announced(gap), sourcesOf(words, constraints)];
  const many = areSeveral(words, constraints);
  return {
    kind: 'missing-operation',
    sparesParts: true,
    sentence: {
      fr: `Il manque ${amount.fr} au tableau : ${stated.fr} n’y a aucune ligne, alors que ${sources.fr} l’annonce${many ? 'nt' : ''} ; la partie du tableau qui la contenait n’a pas été lue ou n’est pas dans le document.`,
      en: `${amount.en} are missing from the table: ${stated.en} has no row there, although ${sources.en} announce${many ? '' : 's'} it; the part of the table that held it was not read or is not in the document.`,
    },
  };
};

function announced({ builder, about }: Gap): Bilingual {
  const operation = builder.records.operations.find((candidate) => candidate.id === about.evidence[0]);
  const title = operation?.name ?? '';
  return {
    fr: `${about.subject.fr.replace(/^aucune ligne de /u, '')}${title === '' ? '' : ` « ${title} »`}`,
    en: `${about.subject.en.replace(/^no row of /u, '')}${title === '' ? '' : ` “${title}”`}`,
  };
}
