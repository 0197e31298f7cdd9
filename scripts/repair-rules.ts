/** Writes docs/corrections.md, the rules of repair with their examples: `npx tsx scripts/repair-rules.ts`. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { say } from '../src/messages/say.ts';
import type { Rule } from '../src/repair/rule.ts';
import { RULES } from '../src/repair/rules/index.ts';

const INTRODUCTION = `# Corrections de lecture

Chaque règle traite une classe d'artefacts de reconnaissance, jamais un mot particulier. Ses exemples ci-dessous sont aussi
ses tests. Une règle ne corrige que ce dont elle est sûre : ce qui ressemble à un artefact sans en être un reste tel quel.
Chaque correction figure dans \`result.json\` et dans le rapport avec ce qui a été lu, ce qui a été retenu, pourquoi et où.
Les chiffres des montants ne sont jamais touchés ici : c'est l'arithmétique de l'acte qui les établit.

Ce fichier est produit par \`npx tsx scripts/repair-rules.ts\`.
`;

/** The page of documentation that the rules make. */
export function renderRules(rules: readonly Rule[]): string {
  return [INTRODUCTION, ...rules.map(renderRule)].join('\n');
}

function renderRule(rule: Rule): string {
  const examples = rule.examples.map(({ before, after }) => `    ${shown(before)}  →  ${shown(after)}`);
  const alone = rule.leftAlone.map((text) => `    ${shown(text)}`);
  return `## \`${rule.name}\`

${say(rule.purpose, 'fr')}

${examples.join('\n')}

Laissé tel quel :

${alone.join('\n')}
`;
}

/** Characters that no one sees are written out. */
function shown(text: string): string {
  return text.replace(
    /\p{Cf}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(new URL('../docs/corrections.md', import.meta.url), renderRules(RULES));
