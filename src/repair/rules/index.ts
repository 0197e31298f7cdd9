import type { Rule } from '../rule.ts';
import { acronymEdge } from './acronym-edge.ts';
import { articleLa } from './article-la.ts';
import { attestedWord } from './attested-word.ts';
import { asteriskRow } from './asterisk-row.ts';
import { auxiliaryA } from './auxiliary-a.ts';
import { bullet } from './bullet.ts';
import { capitalI } from './capital-i.ts';
import { codeStroke } from './code-stroke.ts';
import { codeZero } from './code-zero.ts';
import { currencyLetter } from './currency-letter.ts';
import { elidedArticle } from './elided-article.ts';
import { footlessL } from './footless-l.ts';
import { graveAccent } from './grave-accent.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { lostAccent } from './lost-accent.ts';
import { lostArticle } from './lost-article.ts';
import { lostElision } from './lost-elision.ts';
import { misreadLetter } from './misread-letter.ts';
import { monthAugust } from './month-august.ts';
import { numberMark } from './number-mark.ts';
import { ordinal } from './ordinal.ts';
import { pastParticiple } from './past-participle.ts';
import { prepositionA } from './preposition-a.ts';
import { prepositionSign } from './preposition-sign.ts';
import { splitWord } from './split-word.ts';
import { strayAccent } from './stray-accent.ts';
import { titlePoint } from './title-point.ts';

/** Every rule, in the order it is applied. */
export const RULES: readonly Rule[] = [
  invisibleCharacter,
  asteriskRow,
  bullet,
  elidedArticle,
  capitalI,
  monthAugust,
  ordinal,
  titlePoint,
  currencyLetter,
  codeZero,
  codeStroke,
  numberMark,
  acronymEdge,
  footlessL,
  splitWord,
  pastParticiple,
  misreadLetter,
  lostAccent,
  graveAccent,
  strayAccent,
  lostElision,
  attestedWord,
  lostArticle,
  prepositionA,
  prepositionSign,
  auxiliaryA,
  articleLa,
];
