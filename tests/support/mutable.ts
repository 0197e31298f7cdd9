/** A type without its `readonly`s, at every depth, for tests that tamper with data; messages' parameters stay. */
export type Mutable<T> = { -readonly [K in keyof T]: K extends 'params' ? T[K] : Mutable<T[K]> };
