/** Changes whenever the same pixels would be read in another way: results kept by an older recipe are not used. */
export const RECIPE = 'recipe 34';
