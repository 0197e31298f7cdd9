/** What a decision may give beside a grant as such: a part of it in time, more of it, all of it anew, its part in money. */
export const GRANT_PARTS = ['advance', 'balance', 'complement', 'whole', 'cash'] as const;
