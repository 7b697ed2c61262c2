/** The decoded weights of `models/entities.bin`. */
export type EntityModel = { readonly bytes: number };
