/** The same value, for a test that spoils a copy of it. */
export type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };
