/** The languages the tool speaks. The core never chooses between them; `emit` and `cli` do. */
export type Language = 'fr' | 'en';
