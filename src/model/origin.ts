/** Where a value that a figure may have comes from. */
export type Origin =
  | 'read'
  | 'alternative'
  | 'second-reading'
  /** One slip of recognition away from what was read. */
  | 'confusion'
  | 'neighbouring-cell'
  | 'rate'
  | 'sum'
  | 'inferred'
  /** By a person. */
  | 'confirmed'
  /** By the program, in what was read. */
  | 'counted'
  /** The part of a group that may be missing. */
  | 'slack';
