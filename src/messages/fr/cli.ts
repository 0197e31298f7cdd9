export const cli = {
  'cli/not-together': ({ first, second }: { first: string; second: string }) =>
    `l’option ${first} et l’option ${second} ne vont pas ensemble ; gardez-en une.`,
};
