import { euro, sum } from '../../samples/french.ts';
import type { Layout } from '../contract.ts';

/** A supplement between what was voted in January and the new whole. */
export const supplement: Layout = {
  id: 'supplement',
  what: 'columns for the vote of January, the supplement and the new whole; the decision grants the supplement',
  decides: true,
  make(facts, variant) {
    const names = facts.names(4 + variant);
    const first = facts.amounts(names.length, 500, 3000);
    const more = facts.amounts(names.length, 50, 400);
    const whole = first.map((cents, at) => cents + more[at]!);
    const word = ['complémentaire', 'supplémentaire', 'additionnelle'][variant]!;
    const rows = names.map(
      (name, at) => `<tr><td>${name}<td>${euro(first[at]!)}<td>${euro(more[at]!)}<td>${euro(whole[at]!)}`,
    );
    const total = [first, more, whole].map(sum);
    return {
      body: `<p>Conseil municipal de ${facts.commune()} — séance du 12 juin 2025</p><h3>Subventions aux associations</h3>
<p>Le conseil municipal, après en avoir délibéré, décide d'attribuer une subvention ${word} aux associations suivantes :</p>
<table><tr><th>Association<th>Voté en janvier<th>Subvention ${word}<th>Nouveau montant${rows.join('')}
<tr><td>Total${total.map((cents) => `<td>${euro(cents)}`).join('')}</table><p>Adopté à l'unanimité.</p>`,
      grants: names.map((beneficiary, at) => ({ beneficiary, cents: more[at]! })),
      alsoAccepted: [names.map((beneficiary, at) => ({ beneficiary, cents: whole[at]! }))],
      others: [
        ...first.map((cents) => ({ cents, role: 'earlier' as const })),
        ...whole.map((cents) => ({ cents, role: 'restatement' as const })),
        { cents: total[0]!, role: 'earlier' as const },
        { cents: total[1]!, role: 'total' as const },
        { cents: total[2]!, role: 'restatement' as const },
      ],
    };
  },
};
