/** Types of the Universal NER guidelines; `other` is a name that is none of the three (a product, an event). */
export type EntityType = 'person' | 'organisation' | 'place' | 'other';

/** Words `[from, to)` of a sentence that name somebody or something, and the same span in UTF-16 code units. */
export type Mention = {
  /** Index into the sentences given to `readEntities`. */
  sentence: number;
  from: number;
  to: number;
  start: number;
  end: number;
  type: EntityType;
  /** `NamedEntity.id`. */
  entity: number;
};

/** Somebody or something that the article names, with all places where it is named. */
export type NamedEntity = {
  /** Index into `Entities.list`. */
  id: number;
  /** The fullest name the article gives. */
  name: string;
  type: EntityType;
  /** Null when the article and the lists of names do not tell. */
  gender: 'female' | 'male' | null;
  /** Takes "they": "the Joint Chiefs", "the Philippines" does not. */
  plural: boolean;
  /** In order of the text. */
  mentions: Mention[];
};

/** What a pronoun or definite description stands for. `[from, to)` are the words to replace. */
export type Reference = {
  entity: NamedEntity;
  /** How to write it: the name; "Jane Roe's" is left to the caller. */
  name: string;
  /** 0..1: how sure. Below `SURE` the wording should keep the words as they are and say so. */
  score: number;
  from: number;
  to: number;
};

/** A noun, and the same score as of a `Reference`. `pair`: what is joined to the noun belongs to it. */
type Antecedent = { sentence: number; word: number; pair: boolean; score: number };

export type Entities = {
  list: NamedEntity[];
  mentionsIn(sentence: number): Mention[];
  /** For a pronoun or a definite description headed at this word; null when it is none or nothing fits. */
  resolve(sentence: number, word: number): Reference | null;
  /** Who or what a word names, or is said to be in its own sentence: "minister" of "the minister, Ida Roe". */
  named(sentence: number, word: number): NamedEntity | null;
  /** The noun phrase without a name that a pronoun stands for, by its head; null when there is none. */
  antecedent(sentence: number, word: number): Antecedent | null;
};

/** From this score on a reference is taken for resolved. */
export const SURE = 0.6;
