/**
 * The words in which records are declared, as plain data. A declaration is written once (`act-shape.ts`); the types here,
 * the walk over figures, `result.json` and the schemas are made from it. A value has two views: the **working** one, with
 * figures whole, and the **result** one, with figures as decimal strings, sentences in one language and lengths rounded.
 */
import type { Message } from './message.ts';

/** A view of a value; `both` is the working form of every field, also of those that only the result shows. */
export type View = 'working' | 'result' | 'both';

/** The number a figure's value counts: integer cents, or integer thousandths. */
export type Unit = 'cents' | 'milli';

/** Flags a field may have beside its shape. */
interface Flags {
  /** Description, for the schemas. */
  readonly about?: string;
  /** The one view the field stands in; both where absent. */
  readonly only?: 'working' | 'result';
  /** May be left out. */
  readonly optional?: true;
  /** The figure that its record is about: named like the record, and `value` in the result. */
  readonly own?: true;
}

export interface FigureShape extends Flags {
  readonly is: 'figure';
  /** Counts are kept in thousandths like every quantity; the result gives them as integers. */
  readonly unit: Unit | 'count';
  /** Kept, and no part of the arithmetic: the walk passes it by. */
  readonly aside?: true;
  /** Code of the message that names it, for instance `field/amount`. */
  readonly label: string;
  /** Its working form. */
  readonly whole: RecordShape;
}

/** How a record is named in ids of figures and in evidence, where it has no field `id`. */
interface Naming {
  readonly word: string;
  /** The field that holds its number; its position in the act, from 1, where absent. */
  readonly by?: string;
}

export interface RecordShape extends Flags {
  readonly is: 'record';
  /** Its name in the schemas. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Shape>>;
  readonly naming?: Naming;
}

export type Shape =
  | FigureShape
  | RecordShape
  | (Flags & {
      readonly is: 'text' | 'id' | 'date' | 'flag' | 'texts' | 'sentence' | 'reason' | 'params' | 'measure';
    })
  | (Flags & { readonly is: 'integer'; readonly min?: number })
  | (Flags & {
      readonly is: 'number';
      readonly decimals: number;
      readonly min?: number;
      readonly max?: number;
    })
  | (Flags & { readonly is: 'choice'; readonly of: readonly (string | number)[] })
  | (Flags & { readonly is: 'list'; readonly of: Shape })
  | (Flags & { readonly is: 'nullable'; readonly of: Shape; readonly view?: 'working' });

/** Any text. */
export const text = (about?: string) => ({ is: 'text', ...told(about) }) as const;
/** A text that is not empty. */
export const id = (about?: string) => ({ is: 'id', ...told(about) }) as const;
/** `2025-06-16`. */
export const date = (about?: string) => ({ is: 'date', ...told(about) }) as const;
/** True or false. */
export const flag = (about?: string) => ({ is: 'flag', ...told(about) }) as const;
/** Texts by any name. */
export const texts = (about?: string) => ({ is: 'texts', ...told(about) }) as const;
/** A sentence for people; a text in the result. */
export const sentence = (about?: string) => ({ is: 'sentence', ...told(about) }) as const;
/** A sentence for people that the result gives with its code and parameters. */
export const reason = (about?: string) => ({ is: 'reason', ...told(about) }) as const;
/** What a message is about, by name. */
export const params = (about?: string) => ({ is: 'params', ...told(about) }) as const;
/** An integer in the unit of the figure spoken of; a decimal string in the result. */
export const measure = (about?: string) => ({ is: 'measure', ...told(about) }) as const;
export const integer = (about?: string) => ({ is: 'integer', ...told(about) }) as const;
/** A number that counts from 1. */
export const ordinal = (about?: string) => ({ is: 'integer', min: 1, ...told(about) }) as const;
/** A number that the result rounds to `decimals`. */
export const number = (decimals: number, about?: string) =>
  ({ is: 'number', decimals, ...told(about) }) as const;
/** Page points; hundredths of one are below any scanner's pixel. */
export const points = (about?: string) => ({ is: 'number', decimals: 2, ...told(about) }) as const;
/** A number from 0 to 1. */
export const ratio = (about?: string) =>
  ({ is: 'number', decimals: 3, min: 0, max: 1, ...told(about) }) as const;
/** One of some values. */
export const choice = <const Of extends readonly (string | number)[]>(of: Of, about?: string) =>
  ({ is: 'choice', of, ...told(about) }) as const;
/** Any number of one shape. */
export const list = <const Of extends Shape>(of: Of, about?: string) =>
  ({ is: 'list', of, ...told(about) }) as const;
/** Something or `null`. */
export const nullable = <const Of extends Shape>(of: Of, about?: string) =>
  ({ is: 'nullable', of, ...told(about) }) as const;
/** A text or `null`. */
export const maybeText = (about?: string) =>
  ({ is: 'nullable', of: { is: 'text' }, ...told(about) }) as const;
/** Something or, in the working view alone, `null`. */
export const unknownYet = <const Of extends Shape>(of: Of, about?: string) =>
  ({ is: 'nullable', of, view: 'working', ...told(about) }) as const;
/** Fields by name, in the order of the file. */
export const record = <
  const Name extends string,
  const Fields extends Readonly<Record<string, Shape>>,
  const More extends Pick<RecordShape, 'about' | 'naming'> = object,
>(
  name: Name,
  fields: Fields,
  more = {} as More,
) => ({ is: 'record', name, fields, ...more }) as const;

/** A field that may be left out. */
export const optional = <const Of extends Shape>(of: Of) => ({ ...of, optional: true }) as const;
/** A field that the arithmetic needs and the result does not show. */
export const working = <const Of extends Shape>(of: Of) => ({ ...of, only: 'working' }) as const;
/** A field that the result alone has. */
export const shown = <const Of extends Shape>(of: Of) => ({ ...of, only: 'result' }) as const;
/** The figure that a record is about. */
export const own = <const Of extends FigureShape>(of: Of) => ({ ...of, own: true }) as const;
/** A figure that is kept, and no part of the arithmetic. */
export const aside = <const Of extends FigureShape>(of: Of) => ({ ...of, aside: true }) as const;

function told(about: string | undefined): { readonly about?: string } {
  return about === undefined ? {} : { about };
}

/** The working view of what a shape declares. */
export type RecordOf<S> = ValueOf<S, 'working'>;
/** What a shape declares, as `result.json` holds it. */
export type ResultOf<S> = ValueOf<S, 'result'>;

/** What a shape declares, in one view; unknown where it is not known which shape. */
export type ValueOf<S, V extends View> = Shape extends S ? unknown : KnownValue<S, V>;

type KnownValue<S, V extends View> = S extends { is: 'text' | 'id' | 'date' }
  ? string
  : S extends { is: 'integer' | 'number' }
    ? number
    : S extends { is: 'flag' }
      ? boolean
      : S extends { is: 'choice'; of: readonly (infer Value)[] }
        ? Value
        : S extends { is: 'texts' }
          ? Readonly<Record<string, string>>
          : S extends { is: 'sentence' }
            ? Either<V, string, Message>
            : S extends { is: 'reason' }
              ? Either<V, SaidMessage, Message>
              : S extends { is: 'params' }
                ? Message['params']
                : S extends { is: 'measure' }
                  ? Either<V, string, number>
                  : S extends { is: 'figure'; unit: infer U; whole: infer Whole }
                    ? Either<V, (U extends 'count' ? number : string) | null, ValueOf<Whole, V>>
                    : S extends { is: 'list'; of: infer Of }
                      ? readonly ValueOf<Of, V>[]
                      : S extends { is: 'nullable'; of: infer Of }
                        ? ValueOf<Of, V> | (S extends { view: 'working' } ? Either<V, never, null> : null)
                        : S extends { is: 'record'; fields: infer Fields }
                          ? FieldsOf<Fields, V>
                          : never;

/** A message with its words in the language of the result. */
export interface SaidMessage extends Message {
  readonly text: string;
}

type Either<V extends View, Result, Working> = V extends 'result' ? Result : Working;

type FieldsOf<Fields, V extends View> = Flat<
  {
    readonly [
      K in keyof Fields as Fields[K] extends { optional: true } ? never : FieldName<K, Fields[K], V>
    ]: ValueOf<Fields[K], V>;
  } & {
    readonly [
      K in keyof Fields as Fields[K] extends { optional: true } ? FieldName<K, Fields[K], V> : never
    ]?: ValueOf<Fields[K], V>;
  }
>;

/** The field's name in a view; `never` where it does not stand in it. */
type FieldName<K, S, V extends View> = string extends K
  ? never
  : S extends { only: infer Only }
    ? V extends 'both' | Only
      ? K
      : never
    : S extends { own: true }
      ? Either<V, 'value', K>
      : K;

type Flat<T> = { readonly [K in keyof T]: T[K] };

/** True where a field stands in a view. */
export function standsIn(shape: Shape, view: View): boolean {
  return shape.only === undefined || view === 'both' || shape.only === view;
}

/** A field's name in a view. */
export function nameIn(name: string, shape: Shape, view: View): string {
  return shape.own === true && view === 'result' ? 'value' : name;
}
