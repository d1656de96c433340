/** The same keys as the source language, any words. English may add the singular (`_one`) that Indonesian does not have. */
export type SameKeys<T> = {
  [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]>
} & { [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string }
