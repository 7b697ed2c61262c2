/**
 * Compounds that the text shortens to their last part when it names the thing again: "the newspaper ... the paper".
 * Source: written for this project from general knowledge.
 */
const compounds = `
  site: website campsite worksite
  paper: newspaper
  post: blogpost
  plane: airplane aeroplane seaplane warplane biplane
  craft: aircraft spacecraft hovercraft
  ship: warship battleship steamship spaceship airship flagship
  boat: lifeboat gunboat tugboat speedboat houseboat powerboat rowboat sailboat motorboat
  bike: motorbike
  phone: telephone smartphone cellphone
  photo: photograph
  lab: laboratory
  final: semifinal quarterfinal
  quake: earthquake
  fire: wildfire bushfire
  storm: thunderstorm snowstorm rainstorm sandstorm hailstorm windstorm firestorm
  slide: landslide mudslide
  suit: lawsuit
  store: bookstore drugstore superstore
  market: supermarket
  club: nightclub
  crew: aircrew
  yard: shipyard dockyard graveyard vineyard
  book: textbook handbook yearbook
  room: courtroom classroom ballroom newsroom
  house: courthouse farmhouse lighthouse guesthouse
  sub: submarine`;

/** "website" -> "site" */
export const shortForms: ReadonlyMap<string, string> = new Map(
  compounds
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [short = '', long = ''] = line.trim().split(': ');
      return long.split(' ').map((word): [string, string] => [word, short]);
    }),
);
