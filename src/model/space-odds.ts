/** How many times more easily an engine loses a space than it sees one where there is none. */
export const SPACE_ODDS = 3;
