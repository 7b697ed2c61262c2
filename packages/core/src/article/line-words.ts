/** Small closed classes of words that tell running text from menus. */
const words = (list: string): Set<string> => new Set(list.split(/\s+/));

/** Running text has one in two or three; menus and link lists hardly any. */
export const functionWords = words(
  `a an the this that these those and or but nor so yet if when while as because since although though unless until
  whether of in on at by for with from to into onto over under about after before between through during against among
  within without toward towards upon per than i you he she it we they me him her us them my your his its our their
  who whom whose which what where why how am is are was were be been being have has had having do does did will would
  shall should can could may might must not no there here then also only just even still very more most much many some
  any all each every both few other another such own same too up out off down again once it's that's don't isn't`,
);

/** The publisher speaking. */
export const publisherWords = words("we our us ours we're we've we'll we'd ourselves");

/** The publisher speaking to the reader. */
export const readerWords = words("you your yours you're you'll you've yourself please");

export const sayingWords = words(
  'said says told added according reported announced claimed noted explained wrote stated argued warned',
);
